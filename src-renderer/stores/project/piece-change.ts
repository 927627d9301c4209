import type { RowPatch } from '../../../src-main/domain/evolve/row-patch.ts'

export type PiecePatch = Extract<RowPatch, { view: 'pieces' }>

/** What an event does to the pieces of one cook. */
export type PieceChange =
  | { kind: 'row'; seq: number; number: number; patch: PiecePatch }
  /** The plan is another: what the former said of pieces that have no row is void. */
  | { kind: 'plan'; seq: number }
