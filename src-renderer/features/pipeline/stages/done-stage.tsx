import { FolderCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { cookTally } from '../../../stores/cook-tally.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import type { StudioView } from '../../../stores/view/studio-view.ts'
import { text } from '../../../text/text.ts'
import { moment, percent } from '../../../ui/format.ts'
import { goToTab } from '../go-to.ts'
import { ApprovedPieces } from './approved-pieces.tsx'
import { latestExports } from './latest-exports.ts'
import { StageRow } from './stage-row.tsx'
import { Stage } from './stage.tsx'

const ROWS = 6
const EXPORTS = 2

/** What is approved, and what was exported lately. */
export function DoneStage({
  lines,
  projects,
}: {
  lines: readonly CookLine[]
  projects: StudioView['projects']
}): ReactNode {
  const words = text.pipeline.stage
  const done = lines.flatMap((line) => {
    const approved = line.pace ? cookTally(line.pace.progress).approved : 0
    return approved > 0 ? { line, approved, supply: line.pace?.progress.supply ?? 0 } : []
  })
  const approved = done.reduce((sum, one) => sum + one.approved, 0)
  const supply = done.reduce((sum, one) => sum + one.supply, 0)
  const exported = latestExports(projects, lines, EXPORTS)
  return (
    <Stage
      tone="done"
      name={words.done}
      number={approved}
      note={approved === 0 ? words.doneNone : words.ofAll(percent((approved / supply) * 1_000_000))}
    >
      {exported.map(({ line, pieces, exportedAt, id }) => (
        <StageRow
          key={id}
          title={line.collection.name}
          note={`${words.exported(pieces)} · ${moment(exportedAt)}`}
          picture={FolderCheck}
          onGo={() => goToTab(line, 'export')}
        />
      ))}
      {done.slice(0, ROWS).map(({ line, approved }) => (
        <ApprovedPieces
          key={line.collection.id}
          line={line}
          approved={approved}
          most={Math.max(1, Math.floor((ROWS - exported.length) / done.length))}
        />
      ))}
    </Stage>
  )
}
