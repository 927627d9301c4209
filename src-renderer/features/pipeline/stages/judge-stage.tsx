import { GalleryHorizontalEnd } from 'lucide-react'
import type { ReactNode } from 'react'
import { cookTally } from '../../../stores/cook-tally.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { goToPieces } from '../go-to.ts'
import { PiecesToJudge } from './pieces-to-judge.tsx'
import { StageRow } from './stage-row.tsx'
import { Stage } from './stage.tsx'

const ROWS = 6

/** What waits for a person's eyes: how many of each collection, and the first of them. */
export function JudgeStage({ lines }: { lines: readonly CookLine[] }): ReactNode {
  const words = text.pipeline.stage
  const waiting = lines.flatMap((line) => {
    if (!line.pace) return []
    const { toReview, choosing } = cookTally(line.pace.progress)
    return toReview + choosing > 0 ? { line, toReview, choosing } : []
  })
  const toReview = waiting.reduce((sum, one) => sum + one.toReview, 0)
  const choosing = waiting.reduce((sum, one) => sum + one.choosing, 0)
  const notes = [toReview > 0 ? words.new(toReview) : [], choosing > 0 ? words.choose(choosing) : []].flat()
  return (
    <Stage
      tone="judge"
      name={words.judge}
      number={toReview + choosing}
      note={notes.length === 0 ? words.judgeNone : notes.join(' · ')}
    >
      {waiting.map(({ line, choosing }) =>
        choosing === 0 ? null : (
          <StageRow
            key={line.collection.id}
            title={line.collection.name}
            note={words.choose(choosing)}
            picture={GalleryHorizontalEnd}
            onGo={() => goToPieces(line, 'choosing')}
          />
        ),
      )}
      {waiting.slice(0, ROWS).map(({ line }) => (
        <PiecesToJudge key={line.collection.id} line={line} most={Math.max(1, Math.floor(ROWS / waiting.length))} />
      ))}
    </Stage>
  )
}
