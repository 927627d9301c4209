import fc from 'fast-check'
import type { Category, Ref, Rule, Trait, TraitTree } from '../../../schemas/trait-tree.ts'

const TAGS = ['fire', 'gold', 'wet']

const weight = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 0.01, 0.25, 100) },
)

function traitArbitrary(name: string, first: boolean): fc.Arbitrary<Trait> {
  return fc
    .record({
      rarity: weight,
      tags: fc.subarray(TAGS, { maxLength: 2 }),
      enabled: fc.boolean().map((off) => first || !off || name.endsWith('0')),
    })
    .map(({ rarity, tags, enabled }) => ({
      name,
      value: name,
      ...(rarity === undefined || (first && rarity === 0) ? {} : { rarity }),
      tags,
      enabled,
    }))
}

function categoryArbitrary(name: string): fc.Arbitrary<Category> {
  return fc
    .record({
      traits: fc
        .integer({ min: 1, max: 4 })
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_, index) => traitArbitrary(`${name}${index}`, index === 0))),
        ),
      required: fc.boolean(),
      noneWeight: weight,
      counts: fc.constantFrom(undefined, undefined, undefined, true, false),
    })
    .map(({ traits, required, noneWeight, counts }) => ({
      name,
      mode: 'manual',
      traits,
      required,
      ...(noneWeight === undefined ? {} : { noneWeight }),
      inMetadata: true,
      ...(counts === undefined ? {} : { countsForUniqueness: counts }),
    }))
}

function refArbitrary(categories: readonly Category[]): fc.Arbitrary<Ref> {
  const known = [...new Set(categories.flatMap((category) => (category.traits ?? []).flatMap((trait) => trait.tags)))]
  const named = fc.constantFrom(
    ...categories.flatMap((category): Ref[] => [
      ...(category.traits ?? []).map((trait) => ({ category: category.name, trait: trait.name })),
      ...(category.required ? [] : [{ category: category.name, trait: 'None' }]),
    ]),
  )
  if (known.length === 0) return named
  const within = categories.flatMap((category): Ref[] =>
    [...new Set((category.traits ?? []).flatMap((trait) => trait.tags))].map((tag) => ({
      category: category.name,
      tag,
    })),
  )
  return fc.oneof(named, fc.constantFrom(...known.map((tag): Ref => ({ tag }))), fc.constantFrom(...within))
}

function ruleArbitrary(categories: readonly Category[]): fc.Arbitrary<Rule> {
  const refs = (max: number): fc.Arbitrary<Ref[]> =>
    fc.array(refArbitrary(categories), { minLength: 1, maxLength: max })
  return fc.oneof(
    fc.record({ when: refs(2), with: refs(3) }).map((rule): Rule => ({ kind: 'forbid', ...rule })),
    fc.record({ when: refs(2), anyOf: refs(3) }).map((rule): Rule => ({ kind: 'require', ...rule })),
  )
}

/** Small trees of manual categories with odd weights, tags, optional categories and rules of both kinds. */
export const treeArbitrary: fc.Arbitrary<TraitTree> = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => categoryArbitrary('ABCDE'.charAt(index)))))
  .chain((categories) =>
    fc.array(ruleArbitrary(categories), { maxLength: 4 }).map((rules): TraitTree => ({ categories, rules })),
  )
