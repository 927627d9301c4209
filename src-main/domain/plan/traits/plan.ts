import { type SeedKey, seedKey } from '../../prelude/seeded-random.ts'
import { checkTree } from './check-tree.ts'
import { compileTree } from './compile/compile-tree.ts'
import type { Draft, FixedCells } from './draft/draft.ts'
import { makeDraft } from './draft/make-draft.ts'
import { selectionWriter } from './draw/selection-writer.ts'
import { fixedPieces } from './kept/fixed-pieces.ts'
import { type LooseTree, normalizeTree } from './normalize-tree.ts'
import { findOffers } from './offers/find-offers.ts'
import type { PlanInput } from './plan-input.ts'
import type { PlannedPiece, PlanResult } from './plan-result.ts'
import type { Reason } from './reason.ts'

/**
 * Chooses the traits of every piece: the one primitive of planning. The same input gives the same pieces on every
 * platform, and a larger supply begins with the pieces of a smaller one in `weighted` mode. See README.md for the laws.
 */
export function plan(input: PlanInput): PlanResult {
  const result = planWithoutOffers(input)
  return result.status === 'met' ? result : { ...result, offers: findOffers(input, result, planWithoutOffers) }
}

/** `plan`, its offers left empty: what offers themselves are tried with. */
export function planWithoutOffers({ tree, supply, seed, mode, kept = [], budget = {} }: PlanInput): PlanResult {
  const faulty = faultsOf(tree)
  if (faulty !== null) return faulty
  const compiled = compileTree(normalizeTree(tree))
  const fixed = fixedPieces(compiled, kept, supply)
  const draft = makeDraft({
    tree: compiled,
    supply,
    key: traitsKey(seed),
    partKey: traitsKey(seed),
    mode,
    fixed: new Map([...fixed.cells].map(([number, cells]): [number, FixedCells[]] => [number, [cells]])),
    excluded: [],
    takeOf: () => 0,
    counts: 'exact',
    budget,
  })
  draft.certificate.unshift(...fixed.reasons)
  return resultOf(draft)
}

/** The key of a cook's trait draws. */
export function traitsKey(seed: string | number): SeedKey {
  return seedKey(['traits', String(seed)])
}

const NOTHING = { value: '0', kind: 'exact', binding: [] } as const

/** The answer for a tree that has faults, or null for one that can be planned. */
export function faultsOf(tree: LooseTree): PlanResult | null {
  const certificate = checkTree(tree).map(({ message, field = 'traitTree' }): Reason => ({
    kind: 'invalid_tree',
    sentence: `${field}: ${message}`,
  }))
  return certificate.length === 0
    ? null
    : { status: 'impossible', certificate, offers: [], capacity: NOTHING, pieces: [] }
}

/** What became of a draft. */
export function resultOf(draft: Draft): PlanResult {
  const { misses, capacity } = draft
  const pieces = piecesOf(draft)
  const certificate = proofsOf(draft)
  if (certificate.length > 0) return { status: 'impossible', certificate, offers: [], capacity, pieces }
  if (misses.length === 0) return { status: 'met', pieces, capacity }
  const budgetSpent = { draws: draft.dealer.drawsLost, swaps: draft.swaps }
  return { status: 'not_found', pieces, misses, budgetSpent, offers: [], capacity }
}

/** The proofs, the most sweeping first: rules that leave nothing, too few combinations, then everything else. */
function proofsOf({ certificate, capacity }: Draft): Reason[] {
  if (certificate.length === 0) return []
  const contradictions = capacity.binding.filter((reason) => reason.kind === 'contradiction')
  const scarce = certificate.filter((reason) => reason.kind === 'capacity')
  return [...contradictions, ...scarce, ...certificate.filter((reason) => reason.kind !== 'capacity')]
}

function piecesOf({ input: { tree }, rows, made }: Draft): PlannedPiece[] {
  const write = selectionWriter(tree, rows)
  const pieces: PlannedPiece[] = []
  for (let row = 0; row < made.length; row++) {
    if (made[row] === 1) pieces.push({ number: row + 1, selection: write(row) })
  }
  return pieces
}
