import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collectionSchema } from '../../../schemas/collection.ts'
import { sketchDocument } from '../../../tests/support/engine/sketch-document.ts'
import { treeArbitrary } from '../../../tests/support/traits/tree-arbitrary.ts'
import { planHashOf, toCookPlan } from '../../domain/plan/cook-plan.ts'
import { packPieces } from '../../domain/plan/packed-pieces.ts'
import { packPlan } from '../../domain/plan/packed-plan.ts'
import { plan as planOf } from '../../domain/plan/traits/plan.ts'
import { replacePieces } from '../../domain/plan/traits/replace-pieces.ts'
import { revisePlan } from '../../domain/plan/traits/revise-selections.ts'
import * as worker from './worker.ts'

const supply = fc.integer({ min: 1, max: 9 })
const mode = fc.constantFrom('weighted', 'quota')
const awaited = () => new Int32Array(1)

test('every plan is the one that the domain makes, offers included', () => {
  const law = fc.property(treeArbitrary, supply, mode, (tree, count, by) => {
    const input = { tree, supply: count, seed: '3', mode: by }
    expect(worker.plan({ input, left: awaited() })).toEqual(packPlan(planOf(input)))
  })
  fc.assert(law, { numRuns: 60 })
})

test('revisions and replacements do not depend on the packing, nor on the order in which a piece names its traits', () => {
  const law = fc.property(treeArbitrary, treeArbitrary, supply, mode, (before, tree, count, by) => {
    const { pieces } = planOf({ tree: before, supply: count, seed: '3', mode: by })
    const wanted = { tree, supply: count, seed: '3', mode: by }
    const turned = pieces.map(({ number, selection }) => {
      return { number, selection: Object.fromEntries(Object.entries(selection).toReversed()) }
    })
    const revised = worker.revise({ input: { ...wanted, before: tree, pieces: packPieces(turned) }, left: awaited() })
    expect(revised).toEqual(packPlan(revisePlan({ ...wanted, oldPieces: pieces })))
    const replace = [{ number: 1, take: 1, then: 'new' as const }]
    const input = { ...wanted, tree: before, retired: [], replace, pieces: packPieces(turned) }
    const replaced = worker.replace({ input, left: awaited() })
    expect(replaced).toEqual(packPlan(replacePieces({ ...wanted, tree: before, replace, pieces })))
  })
  fc.assert(law, { numRuns: 60 })
})

test('a plan that nobody waits for is offered no way out', () => {
  const { traitTree: tree } = collectionSchema.parse(sketchDocument())
  const input = { tree, supply: 101, seed: '3', mode: 'weighted' } as const
  expect(worker.plan({ input, left: awaited() })).not.toMatchObject({ offers: [] })
  expect(worker.plan({ input, left: Int32Array.of(1) })).toMatchObject({ status: 'impossible', offers: [] })
})

test('what is pinned names every selection, and says so with its hash', () => {
  const document = collectionSchema.parse(sketchDocument())
  const { traitTree: tree, supply: count, mode: by } = document
  const { pieces } = planOf({ tree, supply: count, seed: '7', mode: by })
  const input = { document, assets: [], treeHash: 'a', pieces: packPieces(pieces) }
  const { planHash, text } = worker.pin({ input, left: awaited() })
  const cookPlan = toCookPlan(
    document,
    [],
    pieces.map((piece) => piece.selection),
  )
  expect(new TextDecoder().decode(text)).toBe(JSON.stringify(cookPlan))
  const { categories, rows } = cookPlan
  expect(planHash).toBe(planHashOf({ treeHash: 'a', supply: count, seed: '7', mode: by, categories, rows }))
})
