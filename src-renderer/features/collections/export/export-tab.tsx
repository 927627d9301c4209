import { type ReactNode, useState } from 'react'
import { checkCollectionMetadata } from '../../../../src-main/domain/ship/metadata/check-collection-metadata.ts'
import { useCollection, useCook, usePace } from '../../../stores/hooks/use-project.ts'
import { nextStep } from '../../../stores/next-step.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { runCommand, useCommand } from '../../../ui/commands/command-store.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useProjectState } from '../parts/use-project-state.ts'
import { exampleName } from './example-name.ts'
import { ExportFields } from './export-fields.tsx'
import formClasses from './export-form.module.css'
import { ExportHistory } from './export-history.tsx'
import { ExportNotesList } from './export-notes-list.tsx'
import { exportNotes, piecesTaken } from './export-notes.ts'
import { exportOff } from './export-off.ts'
import classes from './export-tab.module.css'
import { ExportTasks } from './export-tasks.tsx'
import { FolderField } from './folder-field.tsx'
import { useExamplePiece } from './use-example-piece.ts'
import { useExportChoices } from './use-export-choices.ts'

/** Choices for an export, the ones that run, and those that were made. */
export function ExportTab({ projectId, collectionId }: { projectId: string; collectionId: string }): ReactNode {
  const words = text.exporting
  const { api } = useStudio().client
  const collection = useCollection(projectId, collectionId)
  const cook = useCook(projectId, collectionId)
  const progress = usePace(cook?.id)?.progress
  const project = useProjectState(projectId)
  const choices = useExportChoices(collectionId)
  const [faults, setFaults] = useState<ReadonlySet<string>>(new Set())
  const piece = useExamplePiece(projectId, collectionId, cook, progress?.generated ?? 0)
  const { options, dir, set } = choices
  const start = useAction(() =>
    api.exports.start({ projectId, cookId: cook?.id ?? '', options, ...(dir !== null && { dir: dir.trim() }) }),
  )
  const document = collection?.document
  const categories = document?.traitTree.categories.map(({ name }) => name) ?? []
  const format = typeof document?.params['format'] === 'string' ? document.params['format'] : 'png'
  const example = document && piece && exampleName(options, piece, { name: document.name, categories, format })
  const metadataProblems = checkCollectionMetadata(document?.metadata, options.formats)
  const off = exportOff(
    {
      cook,
      progress,
      which: options.which,
      hasFault: faults.size > 0 || options.fileName === '' || example?.ok === false || metadataProblems.length > 0,
      isReadOnly: project?.state === 'reading',
    },
    {
      overview: () => void runCommand('tab.overview'),
      pieces: () => void runCommand('tab.pieces'),
      resume: () => void runCommand('cook.resume'),
      takeAll: () => set({ which: 'all' }),
    },
  )
  const isNext = collection !== undefined && nextStep(collection, cook, progress)?.kind === 'export'
  useCommand('export.start', () => start.run(), off)
  if (!collection) return null
  const taken = progress ? piecesTaken(progress, options.which) : 0
  const hasChanged = cook !== undefined && cook.documentHash !== collection.documentHash
  const notes = progress ? exportNotes(progress, options.which, hasChanged) : []
  return (
    <div className={classes.page}>
      <div className={classes.form}>
        <ExportFields
          options={options}
          categories={categories}
          example={example}
          set={set}
          onFault={(field, isFaulty) =>
            setFaults((before) => new Set([...before].filter((one) => one !== field).concat(isFaulty ? field : [])))
          }
        />
      </div>
      <aside className={classes.side}>
        <Panel title={words.where}>
          <FolderField dir={dir} projectDir={project?.dir ?? ''} onChange={choices.setDir} />
          <ProblemList problems={metadataProblems} />
          {progress && <ExportNotesList takes={words.notes.takes(taken, progress.supply)} notes={notes} />}
          <div className={formClasses.go}>
            <ActionButton
              next={isNext}
              command="export.start"
              off={off}
              loading={start.busy}
              onClick={() => start.run()}
            >
              {taken > 0 ? words.start(taken) : words.startNone}
            </ActionButton>
          </div>
          <ProblemList problems={start.problems} title={words.failed} onDismiss={start.dismiss} />
        </Panel>
        <ExportTasks projectId={projectId} cookId={cook?.id} />
        <ExportHistory projectId={projectId} cookId={cook?.id} onAgain={choices.replace} />
      </aside>
    </div>
  )
}
