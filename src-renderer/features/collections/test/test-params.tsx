import { type ReactNode, useMemo } from 'react'
import type { Collection } from '../../../../schemas/collection.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { canonicalJson } from '../../../../src-main/domain/prelude/canonical-json.ts'
import { text } from '../../../text/text.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { type OffReason, useCommand } from '../../../ui/commands/command-store.ts'
import { Panel } from '../../../ui/panel.tsx'
import { say } from '../../../ui/say.ts'
import { useEditSession } from '../edit/use-edit-session.ts'
import { ParamsEditorContext } from '../overview/params/params-editor.ts'
import { ParamsForm } from '../overview/params/params-form.tsx'
import { useTools } from '../overview/params/use-tools.ts'
import { fieldChange } from '../parts/field-change.ts'
import { draftSession } from './draft-session.ts'
import classes from './test-panel.module.css'
import { setTestState, testState, useTestState } from './test-store.ts'

type Props = {
  projectId: string
  document: Collection
  collectionId: string
  problems: readonly Problem[]
  resolved: Readonly<Record<string, unknown>> | null
  reading: readonly OffReason[]
}

/** The parameters as they are tried, with what they come to below each. They are the collection's once they are saved. */
export function TestParams({ projectId, collectionId, document, problems, resolved, reading }: Props): ReactNode {
  const words = text.testWindow.panel
  const session = useEditSession(projectId, collectionId)
  const { params } = useTestState(collectionId)
  const tools = useTools()
  const isChanged = params !== null && canonicalJson(params) !== canonicalJson(document.params)
  const editor = useMemo(
    () => ({
      session: draftSession(session, {
        get: () => testState(collectionId).params,
        set: (next) => setTestState(collectionId, { params: next }),
      }),
      document: params ? { ...document, params } : document,
      categories: document.traitTree.categories.map(({ name }) => name),
      place: 'generator' as const,
      draftKey: `${projectId}/${collectionId}/test/`,
      isOff: false,
      problems,
      resolved,
    }),
    [session, document, params, projectId, collectionId, problems, resolved],
  )
  const off: readonly OffReason[] = isChanged ? reading : [...reading, { why: words.same }]
  function save(): void {
    if (!params) return
    session.act(() => fieldChange({ params }), {
      onFailed: () => setTestState(collectionId, { params: testState(collectionId).params ?? params }),
    })
    setTestState(collectionId, { params: null })
    say(words.saved)
  }
  useCommand('test.save', save, off)
  const { generator } = document
  const tool = generator.kind === 'tool' ? tools.find(({ id }) => id === generator.toolId) : undefined
  if (!tool) return null
  return (
    <ParamsEditorContext value={editor}>
      <Panel title={words.params} note={isChanged ? words.changed : undefined}>
        <ParamsForm key={tool.id} tool={tool} isTerse />
        {isChanged && (
          <div className={classes.row}>
            <ActionButton command="test.save" size="xs" off={off} onClick={save}>
              {words.save}
            </ActionButton>
            <ActionButton size="xs" onClick={() => setTestState(collectionId, { params: null })}>
              {words.discard}
            </ActionButton>
          </div>
        )}
      </Panel>
    </ParamsEditorContext>
  )
}
