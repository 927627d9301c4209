import type { ReactNode } from 'react'
import type { ExportView } from '../../../../schemas/views/export-view.ts'
import { useProject } from '../../../stores/hooks/use-project.ts'
import type { ExportChoices } from '../../../stores/ui/export-choices-store.ts'
import { text } from '../../../text/text.ts'
import { useCommand } from '../../../ui/commands/command-store.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './export-entries.module.css'
import { ExportEntry } from './export-entry.tsx'
import { useVerify } from './use-verify.ts'

type Props = { projectId: string; cookId: string | undefined; onAgain(choices: ExportChoices): void }

/** The exports of a cook that were finished, the newest first. */
export function ExportHistory({ projectId, cookId, onAgain }: Props): ReactNode {
  const words = text.exporting
  const all = useProject(projectId, (state) => state.exports)
  const entries = [...all.values()]
    .filter((entry) => entry.cookId === cookId)
    .sort((a, b) => b.exportedAt - a.exportedAt)
  const verify = useVerify()
  const [newest] = entries
  useCommand('export.verify', () => newest && verify.run(newest.dir), newest ? [] : [{ why: words.historyEmpty }])
  return (
    <Panel title={words.history}>
      {entries.length === 0 && <div className={classes.empty}>{words.historyEmpty}</div>}
      <ul className={classes.list}>
        {entries.map((entry: ExportView) => (
          <ExportEntry key={entry.id} entry={entry} verify={verify} onAgain={onAgain} />
        ))}
      </ul>
    </Panel>
  )
}
