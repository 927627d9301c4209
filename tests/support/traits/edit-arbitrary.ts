import fc from 'fast-check'
import { type Collection, collectionSchema } from '../../../schemas/collection.ts'
import type { Edit, ItemPlace } from '../../../schemas/edit.ts'
import type { Category, Part, Rule, Trait, TraitTree } from '../../../schemas/trait-tree.ts'
import { keyOf, ruleKeyOf } from '../../../src-main/domain/plan/edit/item-keys.ts'
import { lockRule } from '../../../src-main/domain/plan/sheet/lock-rule.ts'
import { treeArbitrary } from './tree-arbitrary.ts'

/** An edit, once it is known of which document. */
export type EditMaker = (document: Collection) => Edit

const choice = fc.nat(20)
const PICKS = 40
const few = fc.nat(2)

/** Something of a list, whichever a number says; undefined where the list is empty. */
const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length]

/** Sound documents with everything that points at traits: rules with and without ids, pins, locks, parts, placeholders. */
export const documentArbitrary: fc.Arbitrary<Collection> = fc
  .record({
    tree: treeArbitrary,
    pins: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
    parts: fc.array(fc.tuple(choice, choice, choice, choice), { maxLength: 3 }),
    picks: fc.array(choice, { minLength: PICKS, maxLength: PICKS }),
  })
  .map(({ tree, pins, parts, picks }) => {
    let picked = 0
    const pick = <T>(list: readonly T[]): T => nth(list, nth(picks, picked++) ?? 0) as T
    const maybe = () => pick([true, false])
    const idOf = (id: string) => (maybe() ? { id } : {})
    const rules = tree.rules.map((rule, at): Rule => ({ ...idOf(`r${at}`), ...rule }))
    const categories = tree.categories.map((category): Category => ({
      ...idOf(`c-${category.name}`),
      ...category,
      traits: (category.traits ?? []).map((trait) => ({ ...idOf(`t-${trait.name}`), ...trait })),
    }))
    const enabled = (category: Category) => (category.traits ?? []).filter((trait) => trait.enabled)
    for (const number of pins) {
      const whole = categories.map((category) => [category.name, pick(enabled(category)).name] as const)
      const some = whole.filter((_, at) => at === 0 || maybe())
      const pin: Rule = { kind: 'pin', pieceNumber: number, selection: Object.fromEntries(some) }
      rules.push(maybe() ? lockRule(number, Object.fromEntries(whole)) : pin)
    }
    for (const [c, t, other, of] of parts) {
      const category = categories[c % categories.length] as Category
      const trait = nth(category.traits ?? [], t) as Trait
      const seen = categories[other % categories.length] as Category
      const part: Part = { asset: { asset: `${trait.name}.png` }, layer: of, clipTo: seen.name }
      const when = { when: [{ category: seen.name, trait: (nth(seen.traits ?? [], of) as Trait).name }] }
      trait.parts = [...(trait.parts ?? []), of % 2 === 0 ? { ...part, ...when } : part]
    }
    // Nothing keeps a person from saying the same twice.
    const said = rules.find((rule) => rule.id === undefined && rule.kind !== 'pin')
    if (said && maybe()) rules.splice(pick([0, 1, 2]), 0, { ...said })
    const names = categories.map(({ name }) => name)
    const prompt = names.map((name) => `[[${name}]] [[ ${name.toLowerCase()}.name ]] \\[[${name}]]`).join(' ')
    return collectionOf({ categories, rules }, { prompt, layers: { [pick(names)]: { opacity: 0.5 } } })
  })

/** A document of the tool that draws layers. */
export function collectionOf(traitTree: TraitTree, params: Record<string, unknown> = {}): Collection {
  return collectionSchema.parse({
    kind: 'ovenbird.collection',
    schemaVersion: 1,
    name: 'Birds',
    supply: 4,
    generator: { kind: 'tool', toolId: 'compose' },
    params,
    traitTree,
  })
}

const FRESH_NAMES = ['A', ' b ', 'A0', 'New', 'Newer']
const FRESH_IDS = ['c-A', 'c-B', 't-A0', 't-A1', 'r0', 'a', 'a0', 'x', 'y', 'lock-1']

const values: Record<'category' | 'trait' | 'rule' | 'document', [field: string, value: unknown][]> = {
  category: [
    ...FRESH_NAMES.map((name): [string, unknown] => ['name', name]),
    ...[...FRESH_IDS, undefined].map((id): [string, unknown] => ['id', id]),
    ['required', false],
    ['required', undefined],
    ['noneWeight', 0.5],
    ['noneWeight', undefined],
    ['layer', -2.5],
    ['mode', 'generated'],
    ['generator', { type: 'range', start: 1, end: 9, step: 1 }],
    ['traits', []],
    ['traits', undefined],
    ['traits', [{ name: 'Only', value: true }]],
    ['strange', 1],
    ['layer', 'high'],
  ],
  trait: [
    ...FRESH_NAMES.map((name): [string, unknown] => ['name', name]),
    ...[...FRESH_IDS, undefined].map((id): [string, unknown] => ['id', id]),
    ['value', 7],
    ['value', { asset: 'x.png' }],
    ['value', undefined],
    ['rarity', 0],
    ['rarity', 2.5],
    ['rarity', undefined],
    ['rarity', -1],
    ['count', 3],
    ['tags', ['fire', ' gold ']],
    ['tags', undefined],
    ['enabled', false],
    ['parts', [{ asset: { asset: 'x.png' }, layer: 1 }]],
    ['parts', undefined],
  ],
  rule: [
    ...[...FRESH_IDS, undefined].map((id): [string, unknown] => ['id', id]),
    ['reason', 'because'],
    ['reason', undefined],
    ['when', [{ tag: 'fire' }]],
    ['with', [{ tag: 'gold' }]],
    ['anyOf', [{ tag: 'wet' }]],
    ['when', []],
    ['pieceNumber', 2],
    ['kind', 'pin'],
  ],
  document: [
    ['name', 'Others'],
    ['name', ''],
    ['supply', 9],
    ['supply', 0],
    ['params', {}],
    ['params', { prompt: '[[A]]' }],
    ['description', 'words'],
    ['description', undefined],
    ['metadata', undefined],
    ['budget', { timeMs: 5 }],
    ['kind', 'other'],
    ['$schema', 'other'],
    ['traitTree', { categories: [{ name: 'A', traits: [] }], rules: [] }],
  ],
}

const set = (
  of: keyof typeof values,
  atOf: (document: Collection, n: readonly number[]) => Extract<Edit, { op: 'set' }>['at'],
): fc.Arbitrary<EditMaker> =>
  fc.tuple(fc.constantFrom(...values[of]), fc.tuple(choice, choice)).map(([[field, value], n]) => (document) => ({
    op: 'set',
    at: atOf(document, n),
    field,
    ...(value !== undefined && { value }),
  }))

function categoryAt({ traitTree }: Collection, n: number): string {
  const category = nth(traitTree.categories, n)
  return category ? (n % 3 === 0 ? category.name : keyOf(category)) : 'nowhere'
}

function traitAt(document: Collection, [c = 0, t = 0]: readonly number[]): ItemPlace & { trait: string } {
  const trait = nth(nth(document.traitTree.categories, c)?.traits ?? [], t)
  return { category: categoryAt(document, c), trait: trait ? keyOf(trait) : 'nothing' }
}

function ruleAt({ traitTree }: Collection, n: number): { rule: string } {
  const rule = nth(traitTree.rules, n)
  return { rule: rule ? ruleKeyOf(rule) : 'none' }
}

function placeAt(document: Collection, [kind = 0, ...n]: readonly number[]): ItemPlace {
  if (kind % 3 === 0) return { category: categoryAt(document, n[0] ?? 0) }
  return kind % 3 === 1 ? traitAt(document, n) : ruleAt(document, n[0] ?? 0)
}

const itemIds = fc.constantFrom(...FRESH_IDS, undefined).map((id) => (id === undefined ? {} : { id }))
const itemNames = fc.constantFrom('A', 'A0', 'New', 'Newer', 'Newest')
const newTraits = fc
  .tuple(itemIds, itemNames)
  .map(([id, name]): Trait => ({ ...id, name, value: name, tags: [], enabled: true }))
const newCategories = fc
  .tuple(itemIds, itemNames, fc.array(newTraits, { maxLength: 2 }))
  .map(([id, name, traits]): Category => ({ ...id, name, mode: 'manual', traits, required: true, inMetadata: true }))
const newRules = fc.tuple(itemIds, few).map(([id, n]): Rule => ({
  ...id,
  kind: 'forbid',
  when: [{ tag: 'fire' }],
  with: [{ tag: n === 0 ? 'gold' : 'wet' }],
}))

/** Edits of every kind, of what is there and what is not; some of them can't be made. */
export const editArbitrary: fc.Arbitrary<EditMaker> = fc.oneof(
  set('category', (document, n) => ({ category: categoryAt(document, n[0] ?? 0) })),
  set('trait', traitAt),
  set('rule', (document, n) => ruleAt(document, n[0] ?? 0)),
  set('document', () => 'document'),
  fc.tuple(choice, newCategories).map(([index, item]): EditMaker => () => ({
    op: 'insert',
    list: 'categories',
    index,
    item,
  })),
  fc.tuple(choice, choice, newTraits).map(([c, index, item]): EditMaker => (document) => ({
    op: 'insert',
    list: 'traits',
    category: categoryAt(document, c),
    index: index % 5,
    item,
  })),
  fc.tuple(few, newRules).map(([index, item]): EditMaker => () => ({ op: 'insert', list: 'rules', index, item })),
  fc.tuple(choice, choice, choice).map((n): EditMaker => (document) => ({ op: 'remove', at: placeAt(document, n) })),
  fc.tuple(choice, choice, choice, few).map(([a, b, c, index]): EditMaker => (document) => ({
    op: 'move',
    at: placeAt(document, [a, b, c]),
    index,
  })),
)
