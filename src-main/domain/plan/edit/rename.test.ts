import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../../schemas/collection.ts'
import type { Category, Trait } from '../../../../schemas/trait-tree.ts'
import { collectionOf, documentArbitrary } from '../../../../tests/support/traits/edit-arbitrary.ts'
import { renameSelections } from '../rename-selections.ts'
import { checkTree } from '../traits/check-tree.ts'
import { planWithoutOffers } from '../traits/plan.ts'
import { editDocument } from './edit-document.ts'
import { renameCategory, renameTrait } from './rename.ts'

const NAMES = ['Zed', 'Über', 'x]', '[y', 'constructor', 'z0', 'none of it', 'Ωmega ].name']
const names = fc.constantFrom(...NAMES)
const which = fc.tuple(fc.nat(), fc.nat())

type Renamed = { before: Collection; after: Collection; category: Category; trait?: Trait; name: string }

function edited(document: Collection, edits: ReturnType<typeof renameCategory>): Collection {
  const made = editDocument(document, edits)
  if (!made.ok) throw new Error(made.error.map((problem) => problem.message).join(' '))
  return made.value.document
}

const renamings: fc.Arbitrary<Renamed> = fc
  .tuple(documentArbitrary, which, names, fc.boolean())
  .map(([before, [c, t], name, isTrait]) => {
    const { categories } = before.traitTree
    const category = categories[c % categories.length] as Category
    const traits = category.traits ?? []
    const trait = traits[t % traits.length] as Trait
    if (!isTrait) return { before, category, name, after: edited(before, renameCategory(before, category, name)) }
    return { before, category, trait, name, after: edited(before, renameTrait(before, category, trait, name)) }
  })

const planned = ({ traitTree, supply, seed, mode }: Collection) =>
  planWithoutOffers({ tree: traitTree, supply, seed, mode })

/** As canonical as a person might have written it: no ids, no spaces and one case in placeholders. */
function bare(document: Collection): unknown {
  const text = JSON.stringify(document, (key, value: unknown) => (key === 'id' ? undefined : value))
  return JSON.parse(text.replaceAll(/\[\[\s*([^\]]*?)\s*\]\]/g, (place) => place.replaceAll(' ', '').toLowerCase()))
}

describe('a category or trait that is renamed', () => {
  test('leaves no fault behind that was not there', () => {
    fc.assert(
      fc.property(renamings, ({ before, after }) => {
        expect(checkTree(after.traitTree)).toHaveLength(checkTree(before.traitTree).length)
      }),
      { numRuns: 150 },
    )
  })

  test('keeps every piece, under its new name', () => {
    let met = 0
    fc.assert(
      fc.property(renamings, ({ before, after }) => {
        const [old, now] = [planned(before), planned(after)]
        if (old.status === 'met') met += 1
        const rename = renameSelections(before.traitTree, after.traitTree)
        expect(now.status).toBe(old.status)
        expect(now.pieces).toEqual(
          old.pieces.map(({ number, selection }) => ({ number, selection: rename(selection) })),
        )
      }),
      { numRuns: 100 },
    )
    expect(met).toBeGreaterThan(0)
  })

  test('is as it was when it is renamed back, but for the id that it is known by', () => {
    fc.assert(
      fc.property(
        renamings.filter(({ before }) => !saysTwice(before)),
        ({ before, after, category, trait }) => {
          const { categories } = after.traitTree
          const at = before.traitTree.categories.indexOf(category)
          const now = categories[at] as Category
          const nowTrait = trait && (now.traits?.[category.traits?.indexOf(trait) ?? 0] as Trait)
          const edits =
            trait && nowTrait
              ? renameTrait(after, now, nowTrait, trait.name)
              : renameCategory(after, now, category.name)
          expect(bare(edited(after, edits))).toEqual(bare(before))
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** What is said a second time goes when it would have to follow a rename. */
function saysTwice({ traitTree: { rules } }: Collection): boolean {
  const said = rules.map((rule) => JSON.stringify({ ...rule, id: undefined }))
  return new Set(said).size < said.length
}

test('placeholders follow however they are spelled; literal brackets and other names stay letter for letter', () => {
  const category = (name: string): Category => ({
    name,
    mode: 'manual',
    traits: [{ name: 'One', value: 'one', tags: [], enabled: true }],
    required: true,
    inMetadata: true,
  })
  const hat = category('Hat')
  const params = {
    prompt: '[[Hat]], [[ hat ]], [[HAT.NAME]] \\[[Hat]] \\\\[[Hat]] [[Hats]] [[Hat.size]] Hat [[@number]]',
    list: [{ text: '[[[Hat]]]' }, 7, null],
    layers: { hAT: { opacity: 1 }, Hats: { opacity: 0.5 } },
  }
  const document = collectionOf({ categories: [hat, category('Hats')], rules: [] }, params)
  expect(edited(document, renameCategory(document, hat, 'Crown $& ]]')).params).toEqual({
    prompt:
      '[[Crown $& ]]]], [[Crown $& ]]]], [[Crown $& ]].name]] \\[[Hat]] \\\\[[Crown $& ]]]] [[Hats]] [[Hat.size]] Hat [[@number]]',
    list: [{ text: '[[[Crown $& ]]]]]' }, 7, null],
    layers: { 'Crown $& ]]': { opacity: 1 }, Hats: { opacity: 0.5 } },
  })
})

test('a pin of a trait whose name is a number follows, as its value was written', () => {
  const numbered: Category = {
    name: 'Number',
    mode: 'manual',
    traits: ['7', '8'].map((name) => ({ name, value: name, tags: [], enabled: true })),
    required: true,
    inMetadata: true,
  }
  const pins = [7, 8].map((value, at) => ({
    kind: 'pin' as const,
    pieceNumber: at + 1,
    selection: { Number: value },
  }))
  const document = collectionOf({ categories: [numbered], rules: pins })
  const after = edited(document, renameTrait(document, numbered, numbered.traits?.[0] as Trait, 'Seven'))
  expect(after.traitTree.rules).toMatchObject([{ selection: { Number: 'Seven' } }, { selection: { Number: 8 } }])
})
