import type { RandomSource } from '../../../prelude/random-source.ts'
import { uniformBigBelow } from '../../../prelude/uniform-big-below.ts'
import type { CompiledTree } from '../compile/compiled-tree.ts'
import { DEAD, type Diagram } from './diagram.ts'

/** A choice for the leading ranges: which have their value, which are None. */
export interface RangeHead {
  readonly options: readonly number[]
  readonly node: number
  readonly weight: bigint
}

/** Every valid way to decide the leading ranges; one, unless a range may be None. */
export function rangeHeads(tree: CompiledTree, { layers }: Diagram, count: number): RangeHead[] {
  let heads: RangeHead[] = [{ options: [], node: 0, weight: 1n }]
  for (const { category, classOf, classCount, child } of layers.slice(0, count)) {
    heads = heads.flatMap((head) =>
      tree.categories[category]!.options.flatMap(({ weight }, option) => {
        const one = classOf[option]!
        const node = one < 0 ? DEAD : child[head.node * classCount + one]!
        return node === DEAD || weight === 0n
          ? []
          : [{ options: [...head.options, option], node, weight: head.weight * weight }]
      }),
    )
  }
  return heads
}

export function drawHead(
  heads: readonly RangeHead[],
  massLeft: (head: RangeHead) => bigint,
  random: RandomSource,
): RangeHead | null {
  const left = heads.map((head) => head.weight * massLeft(head))
  const total = left.reduce((sum, mass) => sum + mass, 0n)
  if (total === 0n) return null
  if (heads.length === 1) return heads[0]!
  let rest = uniformBigBelow(random, total)
  let index = 0
  while (rest >= left[index]!) rest -= left[index++]!
  return heads[index]!
}
