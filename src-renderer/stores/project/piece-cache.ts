import type { PieceRows } from '../../../schemas/commands/piece-queries.ts'
import { patchedRow } from './apply-patches.ts'
import type { KnownPiece } from './known-piece.ts'
import type { PieceChange, PiecePatch } from './piece-change.ts'

/**
 * The pieces of one cook that are looked at, or were. Rows come from queries; what the feed says is applied to those that
 * are older than it, also where it overtakes the answer.
 */
export type PieceCache = {
  get(number: number): KnownPiece | undefined
  /** Reads those that are not known, in as few queries as it takes. */
  want(numbers: Iterable<number>): void
  /** Looks at one: it is read, kept, and read again when it is void; `changed` is told. Gives how to look away. */
  watch(number: number, changed: () => void): () => void
  /** Told the numbers of all that change. Gives how to stop. */
  subscribe(listener: (numbers: ReadonlySet<number>) => void): () => void
  apply(changes: readonly PieceChange[]): void
  /** Everything is void. What is looked at stays until it is read anew. */
  reset(): void
  /** Asks again for what is looked at and could not be read. */
  retry(): void
}

type Load = (numbers: number[]) => Promise<PieceRows>
/** `asOf`: the log's seq the row was read at; null where it is void and stays for want of another. */
type Entry = { value: KnownPiece; asOf: number | null }

const PAGE = 200
/** More than any screen shows, and little memory. */
const KEPT_ROWS = 6_000
/** Between two rounds of queries. What is scrolled past meanwhile is never asked for. */
const REST_MS = 40

export function createPieceCache(load: Load, onError: (error: unknown) => void): PieceCache {
  const known = new Map<number, Entry>()
  const watched = new Map<number, Set<() => void>>()
  const listeners = new Set<(numbers: ReadonlySet<number>) => void>()
  let wanted = new Set<number>()
  /** Numbers that are being read, with what the feed said of them meanwhile. */
  let asked = new Map<number, { seq: number; patch: PiecePatch }[]>()
  /** Numbers that the cook does not have. */
  let absent = new Set<number>()
  /** Numbers that could not be read: not asked for again by themselves. */
  let failed = new Set<number>()
  /** Answers to what was asked in an earlier age are void. */
  let age = 0
  /** How often the engine was said to answer again. */
  let retries = 0
  let plannedSince = 0
  let resting = false
  let scheduled = false

  const isMissing = (number: number) =>
    (known.get(number)?.asOf ?? null) === null && !asked.has(number) && !absent.has(number) && !failed.has(number)

  function tell(numbers: ReadonlySet<number>): void {
    if (numbers.size === 0) return
    for (const number of numbers) for (const changed of watched.get(number) ?? []) changed()
    for (const listener of listeners) listener(numbers)
  }

  /** Forgets a piece that is void. One that is looked at stays to be seen until it is read anew. */
  function drop(number: number, entry: Entry): void {
    if (watched.has(number)) known.set(number, { ...entry, asOf: null })
    else known.delete(number)
  }

  function patchRow(number: number, seq: number, patch: PiecePatch): boolean {
    const entry = known.get(number)
    if (!entry || entry.asOf === null || seq <= entry.asOf) return false
    const row = patchedRow<'pieces'>(entry.value.kind === 'piece' ? entry.value.piece : undefined, patch)
    if (!row) return false
    known.set(number, { value: { kind: 'piece', piece: row }, asOf: entry.asOf })
    return true
  }

  function take(numbers: readonly number[], { asOfSeq, pieces, planned }: PieceRows): void {
    const meanwhile = numbers.map((number) => ({ number, patches: asked.get(number) ?? [] }))
    for (const number of numbers) {
      asked.delete(number)
      known.delete(number)
    }
    for (const piece of pieces) known.set(piece.number, { value: { kind: 'piece', piece }, asOf: asOfSeq })
    if (asOfSeq >= plannedSince) {
      for (const row of planned) known.set(row.number, { value: { kind: 'planned', planned: row }, asOf: asOfSeq })
      for (const number of numbers) if (!known.has(number)) absent.add(number)
    }
    for (const { number, patches } of meanwhile) for (const { seq, patch } of patches) patchRow(number, seq, patch)
    forgetOldest()
    tell(new Set(numbers))
    schedule()
  }

  async function read(numbers: readonly number[]): Promise<void> {
    const askedAt = age
    const triedIn = retries
    for (const number of numbers) asked.set(number, [])
    try {
      const rows = await load([...numbers])
      if (askedAt === age) take(numbers, rows)
    } catch (error) {
      if (askedAt !== age) return
      for (const number of numbers) asked.delete(number)
      // The failure was overtaken by the news that the engine answers again.
      if (triedIn !== retries) return schedule()
      for (const number of numbers) failed.add(number)
      onError(error)
    }
  }

  function forgetOldest(): void {
    let surplus = known.size - KEPT_ROWS
    for (const number of known.keys()) {
      if (surplus <= 0) return
      if (watched.has(number)) continue
      known.delete(number)
      surplus -= 1
    }
  }

  function flush(): void {
    scheduled = false
    const numbers = [...wanted, ...watched.keys()].filter(isMissing)
    wanted = new Set()
    const each = [...new Set(numbers)]
    if (each.length === 0) return
    resting = true
    setTimeout(() => {
      resting = false
      schedule()
    }, REST_MS)
    for (let at = 0; at < each.length; at += PAGE) void read(each.slice(at, at + PAGE))
  }

  function schedule(): void {
    if (scheduled || resting) return
    scheduled = true
    queueMicrotask(flush)
  }

  return {
    get: (number) => known.get(number)?.value,
    want(numbers) {
      for (const number of numbers) {
        failed.delete(number)
        if (isMissing(number)) wanted.add(number)
      }
      if (wanted.size > 0) schedule()
    },
    watch(number, changed) {
      const watchers = watched.get(number) ?? new Set()
      watched.set(number, watchers.add(changed))
      failed.delete(number)
      if (isMissing(number)) schedule()
      return () => {
        watchers.delete(changed)
        if (watchers.size === 0 && watched.get(number) === watchers) watched.delete(number)
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    apply(changes) {
      const changed = new Set<number>()
      for (const change of changes) {
        if (change.kind === 'plan') {
          plannedSince = change.seq
          absent = new Set()
          for (const [number, entry] of known) {
            if (entry.value.kind === 'planned' && (entry.asOf ?? 0) < change.seq) drop(number, entry)
          }
          schedule()
          continue
        }
        const { number, seq, patch } = change
        asked.get(number)?.push({ seq, patch })
        if (patchRow(number, seq, patch)) changed.add(number)
      }
      tell(changed)
    },
    reset() {
      age += 1
      asked = new Map()
      absent = new Set()
      failed = new Set()
      plannedSince = 0
      for (const [number, entry] of known) drop(number, entry)
      schedule()
    },
    retry() {
      retries += 1
      failed = new Set()
      schedule()
    },
  }
}
