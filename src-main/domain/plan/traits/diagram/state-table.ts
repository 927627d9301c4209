/** Numbers the distinct states of one layer; a state is `words` 32-bit words. */
export interface StateTable {
  readonly words: number
  /** The number of a state, new ones counted up from 0; −1 for a new one when the table is full. */
  idOf(state: Int32Array): number
  /** Copies a state out. */
  read(id: number, into: Int32Array): void
  readonly size: number
}

/** An empty table that holds at most `sizeMax` states. */
export function stateTable(words: number, sizeMax: number): StateTable {
  let states = new Int32Array(8 * words)
  let slots = new Int32Array(16)
  let size = 0

  const hash = (state: Int32Array, from: number): number => {
    let h = 0x811c_9dc5
    for (let i = 0; i < words; i++) {
      h = Math.imul(h ^ state[from + i]!, 0x9e37_79b1)
      h ^= h >>> 15
    }
    h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
    return h ^ (h >>> 13)
  }
  const same = (state: Int32Array, id: number): boolean => {
    for (let i = 0; i < words; i++) if (states[id * words + i] !== state[i]) return false
    return true
  }
  const grow = (): void => {
    const wider = new Int32Array(states.length * 2)
    wider.set(states)
    states = wider
    slots = new Int32Array(slots.length * 2)
    for (let id = 0; id < size; id++) {
      let slot = hash(states, id * words) & (slots.length - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = id + 1
    }
  }
  return {
    words,
    idOf: (state) => {
      let slot = hash(state, 0) & (slots.length - 1)
      for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
        if (same(state, held - 1)) return held - 1
        slot = (slot + 1) & (slots.length - 1)
      }
      if (size >= sizeMax) return -1
      slots[slot] = size + 1
      states.set(state, size * words)
      size++
      if (size * 2 >= slots.length) grow()
      return size - 1
    },
    read: (id, into) => into.set(states.subarray(id * words, (id + 1) * words)),
    get size() {
      return size
    },
  }
}
