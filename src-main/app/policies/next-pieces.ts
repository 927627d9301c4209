import type { CookView } from '../../../schemas/views/cook-view.ts'
import { type CookPlan, selectionOf } from '../../domain/plan/cook-plan.ts'
import type { PieceToMake } from '../../domain/plan/requests/request-builder.ts'
import type { ProjectReads } from '../ports/project-store.ts'

export type NextPiece = PieceToMake & { again: boolean; candidate: boolean }

/** What a cook makes next: pieces to be made again first, then those of the plan that have not been started. */
export function nextPieces(reads: ProjectReads, cook: CookView, plan: CookPlan, limit: number): NextPiece[] {
  const due = reads
    .pieces(cook.id, { status: 'due', decision: 'none' }, 0, limit)
    .filter((piece) => piece.number <= cook.supply)
  const again = due.flatMap(({ number, take, selection, candidates }) =>
    Array.from({ length: candidates }, (_, index) => ({
      number,
      take: take + index,
      selection,
      again: true,
      candidate: candidates > 1,
    })),
  )
  const first = reads.lastPieceNumber(cook.id) + 1
  const last = Math.min(cook.supply, first + limit - again.length - 1)
  const fresh: NextPiece[] = []
  for (let number = first; number <= last; number += 1) {
    fresh.push({ number, take: 0, selection: selectionOf(plan, number), again: false, candidate: false })
  }
  return [...again, ...fresh]
}
