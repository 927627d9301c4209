import type { Mode } from '../../../../schemas/collection.ts'
import { seedKey } from '../../prelude/seeded-random.ts'
import { compileTree } from './compile/compile-tree.ts'
import type { FixedCells } from './draft/draft.ts'
import type { PlanBudget } from './plan-budget.ts'
import { makeDraft } from './draft/make-draft.ts'
import { openRows } from './draw/rows.ts'
import { ruleCheck } from './draw/rule-check.ts'
import { usedRows } from './draw/used-rows.ts'
import { fixedPieces } from './kept/fixed-pieces.ts'
import { type LooseTree, normalizeTree } from './normalize-tree.ts'
import { faultsOf, plan, resultOf, traitsKey } from './plan.ts'
import type { PlannedPiece, PlanResult } from './plan-result.ts'
import type { Reason } from './reason.ts'
import { type ChangedPiece, changedPieces } from './revise/changed-pieces.ts'
import { type KeptPart, keepValid } from './revise/keep-valid.ts'
import { releaseTwins } from './revise/release-twins.ts'
import { treeHash } from './tree-hash.ts'

export interface ReviseInput {
  readonly oldPieces: readonly PlannedPiece[]
  /** The tree as it is now. */
  readonly tree: LooseTree
  readonly supply: number
  readonly seed: string | number
  readonly mode: Mode
  /** Choose everything anew. */
  readonly redeal?: boolean
  readonly budget?: PlanBudget
}

export type ReviseResult = PlanResult & {
  readonly changed: readonly ChangedPiece[]
  /** In quota mode: counts that are other than asked because pieces stay as they are. A re-deal would meet them. */
  readonly drift: readonly Reason[]
}

/**
 * Plans again after an edit of the tree or the supply, under the stability law: a piece that is still valid does not
 * change at all; of one that is not, as much stays as can; new categories are filled beside what is there; new numbers
 * are dealt as `plan` would have dealt them. Exact counts are approached by the pieces that change, never by moving
 * others.
 */
export function revisePlan(input: ReviseInput): ReviseResult {
  const { oldPieces, tree, supply, seed, mode, budget = {} } = input
  const faulty = faultsOf(tree)
  if (faulty !== null) return { ...faulty, changed: [], drift: [] }
  if (input.redeal === true) {
    const fresh = plan({ tree, supply, seed, mode, budget })
    return { ...fresh, changed: changedPieces(oldPieces, fresh.pieces, () => 'Everything was dealt anew.'), drift: [] }
  }
  const compiled = compileTree(normalizeTree(tree))
  const pins = fixedPieces(compiled, [], supply)
  const rows = openRows(compiled, supply)
  const breaksRule = ruleCheck(compiled, rows)
  const parts = new Map<number, KeptPart>()
  for (const piece of oldPieces) {
    if (piece.number > supply) continue
    const pinned: FixedCells = pins.cells.get(piece.number) ?? new Map()
    parts.set(piece.number, keepValid(compiled, piece, pinned, rows, piece.number - 1, breaksRule))
  }
  releaseTwins(compiled, parts, pins.cells, rows, usedRows(compiled, rows, supply))

  const fixed = new Map([...parts].map(([number, { levels }]) => [number, levels]))
  for (const [number, cells] of pins.cells) if (!fixed.has(number)) fixed.set(number, [cells])
  const draft = makeDraft({
    tree: compiled,
    supply,
    key: traitsKey(seed),
    partKey: seedKey(['traits', String(seed), 'revised', treeHash(tree)]),
    mode,
    fixed,
    excluded: [],
    takeOf: () => 0,
    counts: 'approach',
    budget,
  })
  draft.certificate.unshift(...pins.reasons)
  const result = resultOf(draft)
  const why = (number: number): string | undefined => parts.get(number)?.why.join(' ') || undefined
  return { ...result, changed: changedPieces(oldPieces, result.pieces, why), drift: draft.drift }
}
