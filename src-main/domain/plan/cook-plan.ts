import type { z } from 'zod'
import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Collection, Mode, Selection } from '../../../schemas/collection.ts'
import { hashOf } from '../prelude/hash.ts'
import type { cookPlanSchema } from './cook-plan-schema.ts'

export type CookPlan = z.infer<typeof cookPlanSchema>

/** Packs selections, in order of number and without gaps, into a plan. */
export function toCookPlan(document: Collection, assets: SourceAsset[], selections: readonly Selection[]): CookPlan {
  const categories = document.traitTree.categories.map((category) => category.name)
  return {
    v: 1,
    document,
    assets,
    categories,
    rows: selections.map((selection) =>
      categories.map((name) => (Object.hasOwn(selection, name) ? (selection[name] ?? null) : null)),
    ),
  }
}

/** The selection of a planned piece. */
export function selectionOf(plan: CookPlan, number: number): Selection {
  const row = plan.rows[number - 1]
  if (!row) throw new Error(`piece ${number} is not in the plan of ${plan.rows.length}`)
  return Object.fromEntries(plan.categories.map((name, index) => [name, row[index] ?? null]))
}

/** What a plan is known by. */
export type PlanIdentity = {
  treeHash: string
  supply: number
  seed: string
  mode: Mode
  categories: readonly string[]
  rows: readonly (readonly Selection[string][])[]
}

/** The identity of a plan: the tree, what was asked for, and every selection. */
export function planHashOf({ treeHash, supply, seed, mode, categories, rows }: PlanIdentity): string {
  return hashOf({ v: 1, treeHash, supply, seed, mode, categories, rows })
}
