import type { CompiledTree } from '../compile/compiled-tree.ts'
import type { OptionClasses } from './option-classes.ts'

/**
 * What a path must remember: a bit for each distinct rest of a nogood whose earlier conditions already hold. A rest of
 * one condition is split into one bit a class ("this class is now forbidden"), so that different nogoods that forbid
 * the same thing share bits and their nodes coincide.
 */
export interface PendingBit {
  /** The layer that decides it next. */
  readonly layer: number
  /** Classes of that layer for which it goes on. */
  readonly classes: readonly number[]
  /** Bits that then stand for it; null where going on means that the nogood is complete. */
  readonly next: readonly number[] | null
}

export interface PendingBits {
  /** Ordered by layer. */
  readonly bits: readonly PendingBit[]
  /** For each layer, what nogoods that begin there do: for each class the bits it sets, or null where it is forbidden. */
  readonly starts: readonly (readonly (readonly number[] | null)[])[]
}

interface Condition {
  readonly layer: number
  readonly classes: readonly number[]
}

/** Collects the bits of all nogoods for an order of layers. */
export function pendingBits(
  tree: CompiledTree,
  layerOf: Int32Array,
  classes: readonly OptionClasses[],
  order: readonly number[],
): PendingBits {
  const ids = new Map<string, number>()
  const made: PendingBit[] = []
  const idOf = (key: string, make: () => PendingBit): number => {
    const known = ids.get(key)
    if (known !== undefined) return known
    const bit = make()
    ids.set(key, made.length)
    return made.push(bit) - 1
  }
  const bitsOfRest = (rest: readonly Condition[]): number[] => {
    const [first, ...others] = rest as readonly [Condition, ...Condition[]]
    const { layer } = first
    if (others.length === 0) {
      return first.classes.map((one) => idOf(`${layer}:${one}`, () => ({ layer, classes: [one], next: null })))
    }
    const key = rest.map((condition) => `${condition.layer}:${condition.classes.join()}`).join('|')
    return [idOf(`|${key}`, () => ({ layer, classes: first.classes, next: bitsOfRest(others) }))]
  }

  const starts: (Set<number> | null)[][] = order.map((category) =>
    Array.from({ length: classes[category]!.classCount }, () => new Set<number>()),
  )
  for (const { literals } of tree.nogoods) {
    const conditions = literals
      .map(({ category, holds }) => ({ layer: layerOf[category]!, classes: classesHeld(classes[category]!, holds) }))
      .sort((a, b) => a.layer - b.layer)
    if (conditions.some((condition) => condition.classes.length === 0)) continue
    const [first, ...rest] = conditions as readonly Condition[] as readonly [Condition, ...Condition[]]
    const bits = rest.length === 0 ? null : bitsOfRest(rest)
    const layerStarts = starts[first.layer]!
    for (const one of first.classes) {
      if (bits === null) layerStarts[one] = null
      else for (const bit of bits) layerStarts[one]?.add(bit)
    }
  }
  return inLayerOrder(made, starts)
}

/** Renumbers the bits by layer, so that those still open at a layer are a suffix. */
function inLayerOrder(made: readonly PendingBit[], starts: readonly (readonly (Set<number> | null)[])[]): PendingBits {
  const byLayer = [...made.keys()].sort((a, b) => made[a]!.layer - made[b]!.layer || a - b)
  const renumbered = new Int32Array(made.length)
  for (const [position, old] of byLayer.entries()) renumbered[old] = position
  const moved = (bits: Iterable<number>): number[] => [...bits].map((bit) => renumbered[bit]!)
  return {
    bits: byLayer.map((old) => {
      const { layer, classes, next } = made[old]!
      return { layer, classes, next: next === null ? null : moved(next) }
    }),
    starts: starts.map((layer) => layer.map((bits) => (bits === null ? null : moved(bits)))),
  }
}

function classesHeld({ classOf, classCount }: OptionClasses, holds: Uint8Array): number[] {
  const held = new Uint8Array(classCount)
  for (const [option, one] of classOf.entries()) if (one >= 0 && holds[option] === 1) held[one] = 1
  return [...held.keys()].filter((one) => held[one] === 1)
}
