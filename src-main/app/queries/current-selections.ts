import type { Selection } from '../../../schemas/collection.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { type CookPlan, selectionOf } from '../../domain/plan/cook-plan.ts'
import { createBreaths } from '../engine/breaths.ts'
import type { ProjectReads } from '../ports/project-store.ts'

const PAGE = 1_000

/** `retired` are combinations the piece had before, and that were rejected. */
export type PlannedNow = { number: number; selection: Selection; retired: Selection[] }

/** The selection of every piece of a cook: as planned, or as a review or revision changed it since. */
export async function currentSelections(reads: ProjectReads, cook: CookView, plan: CookPlan): Promise<PlannedNow[]> {
  const breathe = createBreaths()
  const result = plan.rows.map((_row, index): PlannedNow => {
    return { number: index + 1, selection: selectionOf(plan, index + 1), retired: [] }
  })
  for (let after = 0; ;) {
    const page = reads.pieces(cook.id, {}, after, PAGE)
    for (const piece of page) {
      const planned = result[piece.number - 1]
      if (planned) Object.assign(planned, { selection: piece.selection, retired: piece.retired })
    }
    if (page.length < PAGE) return result
    after = page.at(-1)?.number ?? after
    await breathe()
  }
}
