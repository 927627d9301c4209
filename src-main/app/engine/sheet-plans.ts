import type { Problem } from '../../../schemas/errors.ts'
import type { Tool } from '../../../schemas/tool.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { PackedPlan } from '../../domain/plan/packed-plan.ts'
import { type RequestBuilder, requestBuilder } from '../../domain/plan/requests/request-builder.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { Planner } from '../ports/planner.ts'
import { createSharedWork } from './share-work.ts'

/** What collections would be planned as now, each worked out once while it stays as it is. */
export type SheetPlans = {
  /**
   * The plan that a cook started now makes. New art alone leaves it as it is. CANCELED where everybody who wanted it has
   * left before it was there.
   */
  planOf(collection: CollectionView, signal?: AbortSignal): Promise<Result<PackedPlan, Problem[]>>
  builderOf(collection: CollectionView, tool: Tool): Result<RequestBuilder, Problem[]>
}

/** Pieces that are kept in all, some dozen bytes each; the latest plan is kept however large it is. */
const PIECES_MAX = 500_000
const BUILDERS_MAX = 4

export function createSheetPlans(planner: Planner): SheetPlans {
  const plans = createRecent<PackedPlan>(PIECES_MAX, ({ pieces }) => pieces.numbers.length)
  const builders = createRecent<Result<RequestBuilder, Problem[]>>(BUILDERS_MAX, () => 1)
  const share = createSharedWork<Result<PackedPlan, Problem[]>>()
  return {
    async planOf({ document, treeHash }, signal) {
      const { supply, mode, traitTree } = document
      const seed = String(document.seed)
      const key = `${treeHash} ${supply} ${mode} ${seed}`
      const known = plans.get(key)
      if (known) return ok(known)
      return share(key, signal, async (abandoned) => {
        const planned = await planner.plan({ tree: traitTree, supply, seed, mode }, abandoned)
        if (planned.ok) plans.keep(key, planned.value)
        return planned
      })
    },
    builderOf({ document, assets, documentHash }, tool) {
      const known = builders.get(documentHash)
      if (known) return known
      const builder = requestBuilder({ document, assets, seed: String(document.seed) }, tool)
      builders.keep(documentHash, builder)
      return builder
    },
  }
}

/** Keeps the latest values up to a size of all of them. */
type Recent<T> = { get(key: string): T | undefined; keep(key: string, value: T): void }

function createRecent<T>(sizeMax: number, sizeOf: (value: T) => number): Recent<T> {
  const kept = new Map<string, T>()
  const touch = (key: string, value: T) => {
    kept.delete(key)
    kept.set(key, value)
  }
  return {
    get(key) {
      const value = kept.get(key)
      if (value !== undefined) touch(key, value)
      return value
    },
    keep(key, value) {
      touch(key, value)
      let size = [...kept.values()].reduce((sum, item) => sum + sizeOf(item), 0)
      for (const [oldest, item] of kept) {
        if (size <= sizeMax || oldest === key) break
        kept.delete(oldest)
        size -= sizeOf(item)
      }
    },
  }
}
