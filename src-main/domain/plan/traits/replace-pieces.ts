import type { KeptPiece, Mode, Selection } from '../../../../schemas/collection.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { compileTree } from './compile/compile-tree.ts'
import type { CompiledTree } from './compile/compiled-tree.ts'
import type { Draft, DraftInput, FixedCells } from './draft/draft.ts'
import type { PlanBudget } from './plan-budget.ts'
import { makeDraft } from './draft/make-draft.ts'
import { fixedPieces } from './kept/fixed-pieces.ts'
import { readSelection } from './kept/read-selection.ts'
import { type LooseTree, normalizeTree } from './normalize-tree.ts'
import { faultsOf, resultOf, traitsKey } from './plan.ts'
import type { PlannedPiece, PlanResult } from './plan-result.ts'
import type { Reason } from './reason.ts'
import { type ChangedPiece, changedPieces } from './revise/changed-pieces.ts'

/** What a person wants instead of a piece. */
export interface Replacement {
  readonly number: number
  /** How often this piece was asked for anew, from 1: another take is another draw. */
  readonly take: number
  /** The same traits (another image), an unused combination, or other traits in some categories alone. */
  readonly then: 'same' | 'new' | { readonly some: readonly string[] }
}

export interface ReplaceInput {
  readonly pieces: readonly KeptPiece[]
  readonly tree: LooseTree
  readonly supply: number
  readonly seed: string | number
  readonly mode: Mode
  readonly replace: readonly Replacement[]
  /** Combinations that were rejected before and must not come back. */
  readonly retired?: readonly Selection[]
  readonly budget?: PlanBudget
}

export type ReplaceResult = PlanResult & {
  readonly changed: readonly ChangedPiece[]
  /** In quota mode: counts that could not be kept. */
  readonly drift: readonly Reason[]
}

/**
 * Chooses other traits for single pieces; all others stay as they are. The draw depends on seed, number and take, and
 * on what is used, never on the order in which people review. In quota mode the replaced pieces share the traits they
 * give up, so that every count stays; where no new combination is left that way (a lone piece has only its own traits to
 * share), they are drawn by weight, and the counts that drift are named.
 */
export function replacePieces(input: ReplaceInput): ReplaceResult {
  const { pieces, tree, supply, seed, mode, replace, retired = [], budget = {} } = input
  const faulty = faultsOf(tree)
  if (faulty !== null) return { ...faulty, changed: [], drift: [] }
  const compiled = compileTree(normalizeTree(tree))
  const wanted = new Map(replace.map((one) => [one.number, one]))
  const pins = fixedPieces(compiled, [], supply).cells
  const fixed = new Map<number, FixedCells[]>([...pins].map(([number, cells]) => [number, [cells]]))
  const excluded: Selection[] = [...retired]
  for (const { number, selection } of pieces) {
    const cells: FixedCells = new Map(readSelection(compiled, selection).cells.map((cell) => [cell.category, cell]))
    const then = wanted.get(number)?.then ?? 'same'
    if (then === 'same') {
      fixed.set(number, [cells])
      continue
    }
    const pinned: FixedCells = pins.get(number) ?? new Map()
    const kept = then === 'new' ? ranged(compiled, cells) : without(compiled, cells, then.some)
    if (opensCounting(compiled, kept)) excluded.push(selection)
    fixed.set(number, [new Map([...kept, ...pinned])])
  }
  const draft = (counts: DraftInput['counts']): Draft =>
    makeDraft({
      tree: compiled,
      supply,
      key: traitsKey(seed),
      partKey: traitsKey(seed),
      mode,
      fixed,
      excluded,
      takeOf: (number) => wanted.get(number)?.take ?? 0,
      counts,
      budget,
    })
  const exact = draft('exact')
  const found = mode === 'quota' && resultOf(exact).status !== 'met' ? draft('approach') : exact
  const result = resultOf(found)
  const before: PlannedPiece[] = pieces.map(({ number, selection }) => ({ number, selection }))
  return {
    ...result,
    changed: changedPieces(before, result.pieces, () => 'It was asked for anew.'),
    drift: found.drift,
  }
}

/** A piece keeps its values of ranges: a serial number is no trait. */
function ranged(tree: CompiledTree, cells: FixedCells): FixedCells {
  return new Map([...cells].filter(([category]) => tree.categories[category]!.range !== null))
}

function without(tree: CompiledTree, cells: FixedCells, names: readonly string[]): FixedCells {
  const folded = new Set(names.map(foldName))
  return new Map([...cells].filter(([category]) => !folded.has(foldName(tree.categories[category]!.name))))
}

function opensCounting(tree: CompiledTree, kept: FixedCells): boolean {
  return tree.categories.some(({ counts }, category) => counts && !kept.has(category))
}
