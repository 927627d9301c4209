import { expect, test } from 'vitest'
import { category, uniformTree } from '../../../../tests/support/traits/trees.ts'
import { plan } from './plan.ts'
import { replacePieces } from './replace-pieces.ts'

const tree = uniformTree(4, 6)
const base = { tree, supply: 200, seed: '9', mode: 'weighted' as const }
const { pieces } = plan(base)
const selectionOf = (number: number, among = pieces) => among.find((piece) => piece.number === number)?.selection

test('new traits are an unused combination, and nobody else changes', () => {
  const replaced = replacePieces({ ...base, pieces, replace: [{ number: 17, take: 1, then: 'new' }] })
  expect(replaced.status).toBe('met')
  expect(replaced.changed.map((one) => one.number)).toEqual([17])
  const used = pieces.map((piece) => JSON.stringify(piece.selection))
  expect(used).not.toContain(JSON.stringify(selectionOf(17, [...replaced.pieces])))
})

test('the same traits stay, even when they were retired', () => {
  const replaced = replacePieces({
    ...base,
    pieces,
    replace: [{ number: 17, take: 1, then: 'same' }],
    retired: [selectionOf(17) ?? {}],
  })
  expect(replaced).toMatchObject({ status: 'met', changed: [] })
})

test('changing some categories leaves the others', () => {
  const replaced = replacePieces({ ...base, pieces, replace: [{ number: 5, take: 2, then: { some: ['b', 'D'] } }] })
  const [change] = replaced.changed
  expect(change?.number).toBe(5)
  expect(['B', 'D']).toEqual(expect.arrayContaining([...(change?.categories ?? [])]))
})

test('another take is another draw; the order of reviewing makes no difference', () => {
  const once = replacePieces({ ...base, pieces, replace: [{ number: 3, take: 1, then: 'new' }] })
  const again = replacePieces({ ...base, pieces, replace: [{ number: 3, take: 2, then: 'new' }] })
  expect(selectionOf(3, [...again.pieces])).not.toEqual(selectionOf(3, [...once.pieces]))
  const both = [3, 90].map((number) => ({ number, take: 1, then: 'new' as const }))
  expect(replacePieces({ ...base, pieces, replace: both })).toEqual(
    replacePieces({ ...base, pieces: pieces.toReversed(), replace: both.toReversed() }),
  )
})

test('a retired combination never comes back', () => {
  const small = { categories: [category('A', 3), category('B', 2)] }
  const planned = plan({ tree: small, supply: 3, seed: 1, mode: 'weighted' }).pieces
  const free = [0, 1, 2]
    .flatMap((a) => [0, 1].map((b) => ({ A: `A ${a}`, B: `B ${b}` })))
    .filter((one) => !planned.some((piece) => JSON.stringify(piece.selection) === JSON.stringify(one)))
  const replaced = replacePieces({
    tree: small,
    supply: 3,
    seed: 1,
    mode: 'weighted',
    pieces: planned,
    replace: [{ number: 2, take: 1, then: 'new' }],
    retired: free.slice(0, 2),
  })
  expect(selectionOf(2, [...replaced.pieces])).toEqual(free[2])
  const none = replacePieces({
    tree: small,
    supply: 3,
    seed: 1,
    mode: 'weighted',
    pieces: planned,
    replace: [{ number: 2, take: 1, then: 'new' }],
    retired: free,
  })
  expect(none).toMatchObject({ status: 'impossible', certificate: [{ kind: 'kept_no_completion', numbers: [2] }] })
})

test('in quota mode pieces replaced together keep every count', () => {
  const quota = { ...base, mode: 'quota' as const }
  const planned = plan(quota).pieces
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
  const replaced = replacePieces({
    ...quota,
    pieces: planned,
    replace: numbers.map((number) => ({ number, take: 1, then: 'new' })),
  })
  expect(replaced.status).toBe('met')
  expect(replaced.changed.length).toBeGreaterThan(0)
  const counts = (some: typeof planned): Record<string, number> => {
    const found: Record<string, number> = {}
    for (const trait of some.flatMap((piece) => Object.entries(piece.selection).map(String))) {
      found[trait] = (found[trait] ?? 0) + 1
    }
    return found
  }
  expect(counts(replaced.pieces)).toEqual(counts(planned))
})

test('in quota mode a lone replaced piece gets new traits, and the counts that drift are named', () => {
  const quota = { ...base, mode: 'quota' as const }
  const planned = plan(quota).pieces
  const replaced = replacePieces({ ...quota, pieces: planned, replace: [{ number: 9, take: 1, then: 'new' }] })
  expect(replaced.status).toBe('met')
  expect(replaced.changed.map((one) => one.number)).toEqual([9])
  expect(replaced.drift.length).toBe(2 * (replaced.changed[0]?.categories.length ?? 0))
})
