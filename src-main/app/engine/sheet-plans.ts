import type { Problem } from '../../../schemas/errors.ts'
import type { Tool } from '../../../schemas/tool.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { type RequestBuilder, requestBuilder } from '../../domain/plan/requests/request-builder.ts'
import { plan } from '../../domain/plan/traits/plan.ts'
import type { PlanResult } from '../../domain/plan/traits/plan-result.ts'
import type { Result } from '../../domain/prelude/result.ts'

/** What collections would be planned as now, each worked out once while it stays as it is. */
export type SheetPlans = {
  /** The plan that a cook started now makes. New art alone leaves it as it is. */
  planOf(collection: CollectionView): PlanResult
  builderOf(collection: CollectionView, tool: Tool): Result<RequestBuilder, Problem[]>
}

/** Pieces that are kept in all, a few hundred bytes each; the latest plan is kept however large it is. */
const PIECES_MAX = 500_000
const BUILDERS_MAX = 4

export function createSheetPlans(): SheetPlans {
  const plans = recent<PlanResult>(PIECES_MAX, (result) => result.pieces.length)
  const builders = recent<Result<RequestBuilder, Problem[]>>(BUILDERS_MAX, () => 1)
  return {
    planOf({ document, treeHash }) {
      const { supply, mode, traitTree } = document
      const seed = String(document.seed)
      return plans(`${treeHash} ${supply} ${mode} ${seed}`, () => plan({ tree: traitTree, supply, seed, mode }))
    },
    builderOf({ document, assets, documentHash }, tool) {
      return builders(documentHash, () => requestBuilder({ document, assets, seed: String(document.seed) }, tool))
    },
  }
}

/** Works a value out once for a key, and keeps the latest ones up to a size of all of them. */
function recent<T>(sizeMax: number, sizeOf: (value: T) => number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>()
  return (key, make) => {
    const value = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, value)
    let size = [...kept.values()].reduce((sum, item) => sum + sizeOf(item), 0)
    for (const [oldest, item] of kept) {
      if (size <= sizeMax || oldest === key) break
      kept.delete(oldest)
      size -= sizeOf(item)
    }
    return value
  }
}
