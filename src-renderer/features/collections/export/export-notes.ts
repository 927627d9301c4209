import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import type { ExportOptions } from '../../../../schemas/export.ts'
import { cookTally } from '../../../stores/cook-tally.ts'
import { text } from '../../../text/text.ts'

/** How many pieces an export takes. */
export function piecesTaken(progress: CookProgress, which: ExportOptions['which']): number {
  const { approved, toReview } = cookTally(progress)
  return which === 'approved' ? approved : approved + toReview
}

/** What an artist may want to know of what is left out, before it is. */
export function exportNotes(progress: CookProgress, which: ExportOptions['which'], hasChanged: boolean): string[] {
  const words = text.exporting.notes
  const { toReview, rejected, choosing, failed, gaps } = cookTally(progress)
  const note = (number: number, say: (number: number) => string) => (number > 0 ? [say(number)] : [])
  return [
    ...note(toReview, which === 'approved' ? words.toReviewLeft : words.toReview),
    ...note(rejected, words.rejected),
    ...note(choosing, words.choosing),
    ...note(failed, words.failed),
    ...note(gaps, words.gaps),
    ...(hasChanged ? [words.changed] : []),
  ]
}
