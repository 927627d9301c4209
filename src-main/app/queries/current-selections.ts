import type { Selection } from '../../../schemas/collection.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { type CookPlan, selectionOf } from '../../domain/plan/cook-plan.ts'
import { createPiecePacker, type PackedPieces } from '../../domain/plan/packed-pieces.ts'
import { createBreaths } from '../engine/breaths.ts'
import type { ProjectReads } from '../ports/project-store.ts'

/** So many at a time are read within a few milliseconds. */
const PAGE = 250

/** `retired` are combinations that pieces had before, and that were rejected. */
export type SelectionsNow = { pieces: PackedPieces; retired: Selection[] }

/** The selection of every piece of a cook: as planned, or as a review or revision changed it since. */
export async function currentSelections(reads: ProjectReads, cook: CookView, plan: CookPlan): Promise<SelectionsNow> {
  const breathe = createBreaths()
  const packer = createPiecePacker()
  const retired: Selection[] = []
  let page: PieceView[] | undefined
  let place = 0
  for (let number = 1; number <= plan.rows.length; number += 1) {
    await breathe()
    // What follows a page that is not full has no rows yet.
    if (!page || (place === page.length && page.length === PAGE)) {
      page = reads.pieces(cook.id, {}, number - 1, PAGE)
      place = 0
    }
    const piece = page[place]
    if (piece?.number === number) {
      place += 1
      packer.add(piece)
      retired.push(...piece.retired)
    } else packer.add({ number, selection: selectionOf(plan, number) })
  }
  return { pieces: packer.packed(), retired }
}
