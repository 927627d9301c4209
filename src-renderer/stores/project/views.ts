import type { ViewName, ViewRow } from '../../../schemas/views/views.ts'

/** The views a window holds whole. Pieces and versions are too many: see PieceRows. */
export type HeldView = Exclude<ViewName, 'pieces' | 'versions'>

/** Rows by their key. */
export type HeldViews = { readonly [V in HeldView]: ReadonlyMap<string, ViewRow<V>> }

export const noViews: HeldViews = {
  collections: new Map(),
  cooks: new Map(),
  exports: new Map(),
  escalations: new Map(),
}
