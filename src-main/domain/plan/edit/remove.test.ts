import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../../schemas/collection.ts'
import type { Category, Rule, Trait, TraitTree } from '../../../../schemas/trait-tree.ts'
import { type Combination, validCombinations } from '../../../../tests/support/traits/brute-force.ts'
import { collectionOf, documentArbitrary } from '../../../../tests/support/traits/edit-arbitrary.ts'
import { isLock, type PinRule } from '../sheet/lock-rule.ts'
import { checkTree } from '../traits/check-tree.ts'
import { editDocument } from './edit-document.ts'
import { removeCategories, removeTraits } from './remove.ts'

function edited(document: Collection, edits: ReturnType<typeof removeTraits>): Collection {
  const made = editDocument(document, edits)
  if (!made.ok) throw new Error(made.error.map((problem) => problem.message).join(' '))
  return made.value.document
}

type Removal = { before: Collection; after: Collection }

const masks = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 })

const traitRemovals: fc.Arbitrary<Removal> = fc.tuple(documentArbitrary, masks).map(([before, mask]) => {
  const all = before.traitTree.categories.flatMap((category) =>
    (category.traits ?? []).map((trait) => ({ category, trait })),
  )
  const gone = all.filter((_, at) => mask[at])
  return { before, after: edited(before, removeTraits(before, gone)) }
})

const categoryRemovals: fc.Arbitrary<Removal> = fc.tuple(documentArbitrary, masks).map(([before, mask]) => {
  const gone = before.traitTree.categories.filter((_, at) => mask[at])
  return { before, after: edited(before, removeCategories(before, gone)) }
})

/** Faults of what points at something else, by the last part of the field that is wrong. */
const dangling = (tree: TraitTree) =>
  checkTree(tree).filter(({ field = '' }) => /\.(category|trait|tag|clipTo|recolorBy)$|\.selection\./.test(field))

/** Faults of pins that were there before (a trait that is switched off, say) may stay. */
const faultsAtMost = ({ before, after }: Removal) => {
  expect(dangling(after.traitTree).length).toBeLessThanOrEqual(dangling(before.traitTree).length)
}

describe('what is taken out', () => {
  test('leaves nothing behind that points at it: traits', () => {
    fc.assert(fc.property(traitRemovals, faultsAtMost), { numRuns: 300 })
  })

  test('leaves nothing behind that points at it: categories', () => {
    fc.assert(fc.property(categoryRemovals, faultsAtMost), { numRuns: 300 })
  })

  test('leaves what the rules say of the other traits as it was; what needed it alone needs nothing', () => {
    let compared = 0
    fc.assert(
      fc.property(traitRemovals, ({ before, after }) => {
        const was = combinationsWithin(before.traitTree, after.traitTree)
        const is = textsOf(validCombinations(after.traitTree))
        expect([...was].filter((one) => !is.has(one))).toEqual([])
        if (requires(before.traitTree) > requires(after.traitTree)) return
        expect([...is].filter((one) => !was.has(one))).toEqual([])
        if (before.traitTree.rules.length > 0 && is.size > 0) compared += 1
      }),
      { numRuns: 300 },
    )
    expect(compared).toBeGreaterThan(0)
  })

  test('takes its locks with it; a pin of somebody else says what is left', () => {
    fc.assert(
      fc.property(fc.oneof(traitRemovals, categoryRemovals), ({ before, after }) => {
        const pinsBefore = new Map(pins(before.traitTree).map((pin) => [pin.pieceNumber, pin]))
        for (const pin of pins(after.traitTree)) {
          const was = pinsBefore.get(pin.pieceNumber)
          const locked: boolean = isLock(pin)
          if (locked) expect(pin).toEqual(was)
          else expect(was?.selection).toMatchObject(pin.selection)
          expect(Object.keys(pin.selection)).not.toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('a category that is taken out', () => {
  const category = (name: string, more: Partial<Trait> = {}): Category => ({
    name,
    mode: 'manual',
    traits: ['One', 'Two'].map((trait) => ({ name: trait, value: '#fff', tags: [], enabled: true, ...more })),
    required: true,
    inMetadata: true,
  })
  const shade = category('Shade')
  const part = { asset: { asset: 'a.png' }, layer: 1 }
  const parts = [
    { ...part, recolorBy: 'SHADE', clipTo: 'Bird' },
    { ...part, when: [{ category: 'shade', trait: 'One' }] },
  ]
  const refs = (name: string) => [{ category: name, trait: 'One' }]
  const rules: Rule[] = [
    { kind: 'forbid', when: [...refs('shade'), ...refs('Bird')], with: refs('Hat') },
    { kind: 'forbid', when: refs('Bird'), with: [...refs('Shade'), ...refs('Hat')] },
    { kind: 'require', when: refs('Bird'), anyOf: refs('Shade') },
  ]
  const document = collectionOf(
    { categories: [shade, category('Bird', { parts }), category('Hat')], rules },
    { prompt: 'in [[Shade]]', layers: { SHADE: { opacity: 1 }, Hat: { opacity: 0.5 } } },
  )

  test('takes along rules whose condition it was, parts drawn with it, and its layer options; its words stay', () => {
    const after = edited(document, removeCategories(document, [shade]))
    expect(after.traitTree.rules).toMatchObject([{ kind: 'forbid', when: refs('Bird'), with: refs('Hat') }])
    const [bird] = after.traitTree.categories
    expect(bird?.traits?.map((trait) => trait.parts)).toEqual([
      [{ ...part, clipTo: 'Bird' }],
      [{ ...part, clipTo: 'Bird' }],
    ])
    expect(after.params).toEqual({ prompt: 'in [[Shade]]', layers: { Hat: { opacity: 0.5 } } })
  })
})

test('a tag whose last trait goes is not asked for any more; one that nothing ever had stays to be seen', () => {
  const trait = (name: string, tags: string[]): Trait => ({ name, value: name, tags, enabled: true })
  const hat: Category = {
    name: 'Hat',
    mode: 'manual',
    traits: [trait('Crown', ['Gold']), trait('Cap', ['wool']), trait('Hood', ['wool'])],
    required: true,
    inMetadata: true,
  }
  const crown = hat.traits?.[0] as Trait
  const rule = (tag: string, other: string): Rule => ({ kind: 'forbid', when: [{ tag }], with: [{ tag: other }] })
  const rules = [rule('gold', 'wool'), rule('wool', 'GOLD'), rule('wool', 'silk'), rule('wool', 'wool')]
  const document = collectionOf({ categories: [hat], rules })
  const after = edited(document, removeTraits(document, [{ category: hat, trait: crown }]))
  expect(after.traitTree.rules).toMatchObject([rule('wool', 'silk'), rule('wool', 'wool')])
})

const textsOf = (combinations: readonly Combination[]) => new Set(combinations.map((one) => JSON.stringify(one)))
const requires = (tree: TraitTree) => tree.rules.filter((rule) => rule.kind === 'require').length
const pins = (tree: TraitTree): PinRule[] => tree.rules.filter((rule) => rule.kind === 'pin')

/** Combinations that were valid before and choose only from what is left. */
function combinationsWithin(before: TraitTree, after: TraitTree): Set<string> {
  const left = new Map(
    after.categories.map((category) => [category.name, new Set((category.traits ?? []).map((trait) => trait.name))]),
  )
  return textsOf(
    validCombinations(before).filter((one) =>
      Object.entries(one).every(([name, trait]) => trait === null || left.get(name)?.has(trait)),
    ),
  )
}
