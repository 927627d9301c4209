import type { CookPace } from '../../../../../schemas/engine-state.ts'
import { cookTally } from '../../../../stores/cook-tally.ts'
import { text } from '../../../../text/text.ts'
import { count, timeLeft } from '../../../../ui/format.ts'

export type StatRow = { key: keyof typeof text.collections.cook.stats; value: string }

/** A cook's numbers, in two columns read row by row. What says nothing where it is 0 is left out. */
export function statRows({ progress, running }: CookPace): StatRow[] {
  const { approved, rejected, toReview, choosing, failed, gaps } = cookTally(progress)
  const always: [StatRow['key'], number][] = [
    ['generated', progress.generated],
    ['toReview', toReview],
    ['approved', approved],
    ['rejected', rejected],
    ['failed', failed],
  ]
  const some: [StatRow['key'], number][] = [
    ['choosing', choosing],
    ['gaps', gaps],
    ['running', running.length],
    ['queued', Math.max(0, progress.queued - running.length)],
  ]
  return [...always, ...some.filter(([, value]) => value > 0)].map(([key, value]) => ({ key, value: count(value) }))
}

/** How a cook goes, in a few words: `cooking · 41 a minute · 9 min left`. */
export function paceWords({ progress: { status }, perMinute, msLeft }: CookPace): string {
  const words = text.collections
  const isCooking = status === 'cooking'
  return [
    words.status[status],
    ...(isCooking && perMinute !== null ? [words.cook.perMinute(Math.round(perMinute))] : []),
    ...(isCooking && msLeft !== null ? [words.cook.left(timeLeft(msLeft))] : []),
  ].join(' · ')
}
