import { Download, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ExportTask } from '../../../../schemas/engine-state.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { duration, pieceNumber } from '../../../ui/format.ts'
import { goToTab } from '../go-to.ts'
import { StageRow } from './stage-row.tsx'
import { Stage } from './stage.tsx'

const NUMBERS_SHOWN = 3

/** The cooks and exports at work, one line each: single pieces come and go faster than they can be read. */
export function RunningStage({
  lines,
  tasks,
}: {
  lines: readonly CookLine[]
  tasks: readonly ExportTask[]
}): ReactNode {
  const words = text.pipeline.stage
  const going = lines.filter(({ pace }) => pace !== undefined && pace.running.length > 0)
  const exporting = tasks.filter(({ state }) => state === 'running')
  const number = going.reduce((sum, { pace }) => sum + (pace?.running.length ?? 0), 0)
  const rates = going.flatMap(({ pace }) => pace?.perMinute ?? [])
  const left = Math.max(0, ...going.flatMap(({ pace }) => pace?.msLeft ?? []))
  const pace = [
    rates.length > 0 ? text.pipeline.now.rate(rates.reduce((sum, rate) => sum + rate, 0)) : [],
    left > 0 ? text.pipeline.now.left(duration(left)) : [],
  ].flat()
  return (
    <Stage
      tone="running"
      name={words.running}
      number={number}
      note={number === 0 && exporting.length === 0 ? words.runningNone : pace.join(' · ')}
    >
      {going.map((line) => (
        <StageRow
          key={line.collection.id}
          title={line.collection.name}
          note={numbersOf(line)}
          picture={LoaderCircle}
          onGo={() => goToTab(line, 'pieces')}
        />
      ))}
      {exporting.map((task) => {
        const line = lines.find(({ cook }) => cook?.id === task.cookId)
        return (
          <StageRow
            key={task.taskId}
            title={line?.collection.name ?? task.dir}
            note={words.exporting(task.done, task.total)}
            picture={Download}
            onGo={() => line && goToTab(line, 'export')}
          />
        )
      })}
    </Stage>
  )
}

function numbersOf({ cook, pace }: CookLine): string {
  const running = pace?.running ?? []
  const numbers = running.slice(0, NUMBERS_SHOWN).map((number) => pieceNumber(number, cook?.supply ?? 0))
  return `${numbers.join(', ')}${running.length > NUMBERS_SHOWN ? ' …' : ''}`
}
