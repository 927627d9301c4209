import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import type { ExportOptions } from '../../../../schemas/export.ts'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { cookAllows } from '../../../../src-main/domain/run/cook-states.ts'
import { cookTally } from '../../../stores/cook-tally.ts'
import { text } from '../../../text/text.ts'
import type { OffReason } from '../../../ui/commands/command-store.ts'
import { piecesTaken } from './export-notes.ts'

export type ExportFacts = {
  cook: CookView | undefined
  progress: CookProgress | undefined
  which: ExportOptions['which']
  /** True where a field holds what can't be. */
  hasFault: boolean
  isReadOnly: boolean
}

export type ExportCures = { overview(): void; pieces(): void; resume(): void; takeAll(): void }

/** Every reason why an export can't begin now, each with what lifts it. */
export function exportOff(
  { cook, progress, which, hasFault, isReadOnly }: ExportFacts,
  cures: ExportCures,
): OffReason[] {
  const words = text.exporting.off
  const looking = isReadOnly ? [{ why: text.collections.detail.readingWhy }] : []
  if (!cook) return [...looking, { why: words.notCooked, cure: { label: words.startCooking, go: cures.overview } }]
  const resume = { label: words.resume, go: cures.resume }
  const reasons: OffReason[] = [...looking]
  if (!cookAllows(cook.status, 'export')) {
    if (cook.status === 'cooking') reasons.push({ why: words.cooking })
    if (cook.status === 'paused') reasons.push({ why: words.paused, cure: resume })
    if (cook.status === 'halted') reasons.push({ why: words.halted, cure: resume })
  }
  if (progress && piecesTaken(progress, which) === 0) {
    const isNothing =
      cookTally(progress).toReview === 0 && which === 'approved' ? progress.generated === 0 : which === 'all'
    if (isNothing) reasons.push({ why: words.noneFinished })
    else {
      reasons.push({ why: words.noneApproved, cure: { label: words.review, go: cures.pieces } })
      if (piecesTaken(progress, 'all') > 0) {
        reasons.push({ why: words.orAll, cure: { label: words.takeAll, go: cures.takeAll } })
      }
    }
  }
  if (hasFault) reasons.push({ why: words.fault })
  return reasons
}
