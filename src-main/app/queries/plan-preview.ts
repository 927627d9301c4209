import type { Collection } from '../../../schemas/collection.ts'
import type { CapacityOutput, PlanOutput } from '../../../schemas/commands/plan-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { selectionAt } from '../../domain/plan/packed-pieces.ts'
import { pieceSeed } from '../../domain/plan/seeds/piece-seed.ts'
import { treeHash as treeHashOf } from '../../domain/plan/traits/tree-hash.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import { createBreaths } from '../engine/breaths.ts'
import type { Planner } from '../ports/planner.ts'

/** Plans a collection without making anything. */
export async function planOf(
  planner: Planner,
  document: Collection,
  signal?: AbortSignal,
): Promise<Result<PlanOutput, Problem[]>> {
  const { traitTree, supply, mode } = document
  const seed = String(document.seed)
  const answer = await planner.plan({ tree: traitTree, supply, seed, mode }, signal)
  if (!answer.ok) return answer
  const planned = answer.value
  const treeHash = treeHashOf(traitTree)
  const pinned = await planner.pin({ document, assets: [], treeHash, pieces: planned.pieces }, signal)
  if (!pinned.ok) return pinned
  const breathe = createBreaths()
  const pieces: PlanOutput['pieces'] = []
  for (const [index, number] of planned.pieces.numbers.entries()) {
    pieces.push({ number, seed: pieceSeed(seed, number, 0), selection: selectionAt(planned.pieces, index) })
    await breathe()
  }
  return ok({
    status: planned.status,
    treeHash,
    planHash: pinned.value.planHash,
    capacity: planned.capacity,
    pieces,
    ...(planned.status === 'impossible' && { reasons: planned.certificate, offers: planned.offers }),
    ...(planned.status === 'not_found' && { reasons: planned.misses, offers: planned.offers }),
  })
}

/** How many valid combinations a collection has, and what binds. */
export function capacityOf(
  planner: Planner,
  document: Collection,
  signal?: AbortSignal,
): Promise<Result<CapacityOutput, Problem[]>> {
  return planner.capacity(document.traitTree, signal)
}
