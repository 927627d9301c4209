import { DEAD } from './diagram.ts'
import type { OptionClasses } from './option-classes.ts'
import type { PendingBits } from './pending-bits.ts'
import type { StateTable } from './state-table.ts'

/** The nodes of a layer: states by number, of which `kept` are nodes, and what part of all paths reaches each. */
export interface LayerNodes {
  readonly states: StateTable
  readonly kept: Int32Array
  readonly reach: Float64Array
}

export interface ExpandedLayer {
  /** `child[node × classCount + class]`: a state of the next layer, or DEAD. */
  readonly child: Int32Array
  /** By state of the next layer. */
  readonly reach: Float64Array
  /** False where a state found no room. */
  readonly complete: boolean
}

/** Follows every class of every node of a layer; the states reached are numbered in `found`. */
export function expandLayer(
  layer: number,
  { states, kept, reach }: LayerNodes,
  found: StateTable,
  { bits, starts }: PendingBits,
  { classOf, classCount }: OptionClasses,
): ExpandedLayer {
  const here = [...bits.keys()].filter((bit) => bits[bit]!.layer === layer)
  const goesOn = here.map((bit) => {
    const classes = new Uint8Array(classCount)
    for (const one of bits[bit]!.classes) classes[one] = 1
    return classes
  })
  const { words } = states
  const keep = new Int32Array(words)
  for (const [bit, { layer: decided }] of bits.entries()) if (decided > layer) setBit(keep, bit)
  const shares = new Float64Array(classCount)
  for (const one of classOf) if (one >= 0) shares[one] = shares[one]! + 1 / classOf.length
  const child = new Int32Array(kept.length * classCount).fill(DEAD)
  const nextReach: number[] = []
  const state = new Int32Array(words)
  const reached = new Int32Array(words)
  const open = new Int32Array(here.length)
  let complete = true

  for (const [node, id] of kept.entries()) {
    states.read(id, state)
    let openCount = 0
    for (let index = 0; index < here.length; index++) if (hasBit(state, here[index]!)) open[openCount++] = index
    for (let i = 0; i < words; i++) state[i] = state[i]! & keep[i]!
    for (let one = 0; one < classCount; one++) {
      const begun = starts[layer]![one]!
      if (begun === null) continue
      reached.set(state)
      for (const bit of begun) setBit(reached, bit)
      let valid = true
      for (let i = 0; i < openCount; i++) {
        const index = open[i]!
        if (goesOn[index]![one] !== 1) continue
        const following = bits[here[index]!]!.next
        if (following === null) {
          valid = false
          break
        }
        for (const bit of following) setBit(reached, bit)
      }
      if (!valid) continue
      const to = found.idOf(reached)
      if (to < 0) {
        complete = false
        continue
      }
      child[node * classCount + one] = to
      nextReach[to] = (nextReach[to] ?? 0) + reach[node]! * shares[one]!
    }
  }
  return { child, reach: Float64Array.from(nextReach), complete }
}

function setBit(words: Int32Array, bit: number): void {
  words[bit >> 5] = words[bit >> 5]! | (1 << (bit & 31))
}

function hasBit(words: Int32Array, bit: number): boolean {
  return (words[bit >> 5]! & (1 << (bit & 31))) !== 0
}
