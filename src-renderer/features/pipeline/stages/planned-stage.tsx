import { Layers } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { count } from '../../../ui/format.ts'
import { goToPieces, goToTab } from '../go-to.ts'
import { plannedLines } from './planned-lines.ts'
import { StageRow } from './stage-row.tsx'
import { Stage } from './stage.tsx'

const ROWS = 5

export function PlannedStage({ lines }: { lines: readonly CookLine[] }): ReactNode {
  const planned = plannedLines(lines)
  const words = text.pipeline.stage
  const total = planned.reduce((sum, { pieces }) => sum + pieces, 0)
  return (
    <Stage
      tone="planned"
      name={words.planned}
      number={total}
      note={planned.length === 0 ? words.plannedNone : words.plannedIn(planned.length)}
    >
      {planned.slice(0, ROWS).map(({ line, pieces }) => (
        <StageRow
          key={line.collection.id}
          title={line.collection.name}
          note={`${count(pieces)} · ${standing(line)}`}
          picture={Layers}
          onGo={() => (line.cook ? goToPieces(line, 'planned') : goToTab(line, 'overview'))}
        />
      ))}
    </Stage>
  )
}

function standing({ cook, collection }: CookLine): string {
  const words = text.pipeline.stage
  if (!cook) return words.notStarted
  if (cook.status === 'paused' || cook.status === 'halted') return words[cook.status]
  return words.mode[collection.document.mode]
}
