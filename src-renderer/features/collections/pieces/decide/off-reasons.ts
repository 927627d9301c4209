import type { CookStatus } from '../../../../../schemas/views/cook-view.ts'
import { cookAllows } from '../../../../../src-main/domain/run/cook-states.ts'
import type { KnownPiece } from '../../../../stores/project/known-piece.ts'
import { text } from '../../../../text/text.ts'
import type { OffReason } from '../../../../ui/commands/command-store.ts'

type Asked = {
  cook: CookStatus
  /** The project was opened to be looked at only. */
  isReadOnly: boolean
  targets: readonly number[]
  /** The first of them, as far as it is known. */
  known: KnownPiece | undefined
  decision: 'approved' | 'rejected' | 'unsure'
  /** Goes where an image is chosen; absent where that is on screen. */
  open?: (() => void) | undefined
}

/** Why these pieces can't be decided on. Of several, those that can't are skipped and named afterwards. */
export function whyNotDecided({ cook, isReadOnly, targets, known, decision, open }: Asked): OffReason[] {
  const { off } = text.pieces
  if (isReadOnly) return [{ why: off.readOnly }]
  if (!cookAllows(cook, 'judge')) return [{ why: off.archived }]
  if (targets.length === 0) return [{ why: off.nothing }]
  if (targets.length > 1 || !known) return []
  if (known.kind === 'planned') return [{ why: off.notMade }]
  switch (known.piece.status) {
    case 'due':
    case 'queued':
      return [{ why: off.beingMade }]
    case 'gap':
      return [{ why: off.gap }]
    case 'choosing':
      return [{ why: off.choosing, ...(open && { cure: { label: off.openPiece, go: open } }) }]
    case 'failed':
      return decision === 'rejected' ? [] : [{ why: off.failed }]
    case 'generated':
      return []
  }
}
