import { type ReactNode, useMemo } from 'react'
import { useStore } from 'zustand'
import { text } from '../../../../text/text.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { useEditSession, useShownDocument } from '../../edit/use-edit-session.ts'
import { useReadiness } from '../../parts/use-readiness.ts'
import { FinishSteps } from './finish-steps.tsx'
import { GeneratorPicker } from './generator-picker.tsx'
import classes from './params.module.css'
import { ParamsEditorContext } from './params-editor.ts'
import { ParamsForm } from './params-form.tsx'
import { useTools } from './use-tools.ts'

type Props = { projectId: string; collectionId: string; isReadOnly: boolean }

/** What makes the pictures, with which parameters, and what finishes them: saved as it is typed. */
export function ParamsPanel({ projectId, collectionId, isReadOnly }: Props): ReactNode {
  const words = text.testWindow.params
  const session = useEditSession(projectId, collectionId)
  const document = useShownDocument(projectId, collectionId)
  const problems = useReadiness(projectId, collectionId).data?.problems
  const failed = useStore(session.state, (state) => state.problems)
  const tools = useTools()
  const editor = useMemo(
    () =>
      document && {
        session,
        document,
        categories: document.traitTree.categories.map(({ name }) => name),
        place: 'generator' as const,
        draftKey: `${projectId}/${collectionId}/params/`,
        isOff: isReadOnly,
        problems: problems ?? [],
        resolved: null,
      },
    [session, document, projectId, collectionId, isReadOnly, problems],
  )
  if (!editor || tools.length === 0) return null
  const { generator } = editor.document
  const tool = generator.kind === 'tool' ? tools.find(({ id }) => id === generator.toolId) : undefined
  return (
    <ParamsEditorContext value={editor}>
      <Panel title={words.title}>
        <div className={classes.fields}>
          <ProblemList problems={failed} onDismiss={session.dismiss} />
          <GeneratorPicker tools={tools} />
          {tool ? <ParamsForm key={tool.id} tool={tool} /> : <p className={classes.note}>{words.none}</p>}
        </div>
      </Panel>
      <Panel title={words.finish.title}>
        <FinishSteps tools={tools} />
      </Panel>
    </ParamsEditorContext>
  )
}
