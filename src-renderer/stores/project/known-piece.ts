import type { PlannedRow } from '../../../schemas/commands/piece-queries.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'

/** One piece as the window knows it: its row, or what the plan says of it. */
export type KnownPiece = { kind: 'piece'; piece: PieceView } | { kind: 'planned'; planned: PlannedRow }
