import type { Mode } from '../../../../schemas/collection.ts'
import type { TraitTree } from '../../../../schemas/trait-tree.ts'
import { compileTree } from '../../plan/traits/compile/compile-tree.ts'
import type { CompiledCategory, CompiledOption } from '../../plan/traits/compile/compiled-tree.ts'
import { foldName } from '../../prelude/fold-name.ts'
import type { TraitColumn, TraitColumns } from './trait-columns.ts'

/** A trait, or None where `name` is null: how often it was asked for, and how often it came. Shares in millionths. */
export type TraitShare = {
  name: string | null
  askedPpm: number
  /** Expected number among the pieces, to a hundredth. */
  askedCount: number
  gotPpm: number
  gotCount: number
}

export type CategoryShares = { name: string; shown: string; traits: TraitShare[] }

export type ShareFacts = { tree: TraitTree; mode: Mode; supply: number; pieces: TraitColumns }

/**
 * Counts the traits of every manual category that is in the metadata, in tree order, None last. Asked for is what weights
 * and counts say by themselves; rules and uniqueness may shift what comes. A chosen trait that the tree no longer has
 * is listed too.
 */
export function traitShares({ tree, mode, supply, pieces }: ShareFacts): CategoryShares[] {
  const compiled = compileTree(tree).categories
  const pieceCount = pieces.numbers.length
  return tree.categories.flatMap((category, index) => {
    const options = compiled[index]
    if (category.mode !== 'manual' || !category.inMetadata || options === undefined) return []
    const column = pieces.columns.find((one) => one.category === category.name)
    const got = countTraits(column, options, pieceCount)
    const asked = askedShares(options.options, mode, supply)
    const traits = options.options.map(({ name }, at) => share(name, got.get(at) ?? 0, asked[at], pieceCount))
    const gone = [...got].flatMap(([key, count]) =>
      typeof key === 'string' ? [share(key, count, undefined, pieceCount)] : [],
    )
    return [{ name: category.name, shown: category.metadataName ?? category.name, traits: [...traits, ...gone] }]
  })
}

/** Counts by option; by name for what the tree does not know. Without a column, all are None. */
function countTraits(
  column: TraitColumn | undefined,
  category: CompiledCategory,
  pieceCount: number,
): Map<number | string, number> {
  const { values, codes }: Pick<TraitColumn, 'values' | 'codes'> = column ?? {
    values: [null],
    codes: new Uint32Array(pieceCount),
  }
  const byCode = new Uint32Array(values.length)
  for (const code of codes) byCode[code]!++
  const counts = new Map<number | string, number>()
  for (const [code, value] of values.entries()) {
    const count = byCode[code] ?? 0
    if (count === 0) continue
    const text = String(value)
    const none = category.none === -1 ? 'None' : category.none
    const key = value === null ? none : (category.optionByName.get(foldName(text)) ?? text)
    counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return counts
}

type Fraction = { part: bigint; whole: bigint }

/** In quota mode counts are certain, and the weights share what they leave. */
function askedShares(options: readonly CompiledOption[], mode: Mode, supply: number): Fraction[] {
  const counted = (option: CompiledOption): boolean => mode === 'quota' && option.count !== null
  const left = BigInt(Math.max(0, supply - sumOf(options, (option) => (counted(option) ? (option.count ?? 0) : 0))))
  const weights = options.reduce((sum, option) => (counted(option) ? sum : sum + option.weight), 0n) || 1n
  return options.map((option) =>
    counted(option)
      ? { part: BigInt(option.count ?? 0), whole: BigInt(supply) }
      : { part: option.weight * left, whole: weights * BigInt(supply) },
  )
}

function sumOf<T>(items: readonly T[], valueOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + valueOf(item), 0)
}

function share(name: string | null, gotCount: number, asked: Fraction | undefined, pieces: number): TraitShare {
  const { part, whole } = asked ?? { part: 0n, whole: 1n }
  return {
    name,
    askedPpm: rounded(part * 1_000_000n, whole),
    askedCount: rounded(part * BigInt(pieces) * 100n, whole) / 100,
    gotPpm: rounded(BigInt(gotCount) * 1_000_000n, BigInt(Math.max(1, pieces))),
    gotCount,
  }
}

function rounded(part: bigint, whole: bigint): number {
  return Number((part * 2n + whole) / (whole * 2n))
}
