import { expect, test } from 'vitest'
import { collectionSchema } from '../../../../../schemas/collection.ts'
import { plan } from '../../../../../src-main/domain/plan/traits/plan.ts'
import { offerChanges } from './offer-changes.ts'

const document = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Two by three',
  supply: 7,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: {
    categories: [
      {
        name: 'A',
        traits: [
          { name: 'a', value: 'a' },
          { name: 'b', value: 'b' },
        ],
      },
      {
        name: 'B',
        traits: [
          { name: 'x', value: 'x' },
          { name: 'y', value: 'y' },
          { name: 'z', value: 'z' },
          { name: 'w', value: 'w', enabled: false },
        ],
      },
    ],
    rules: [],
  },
})

test('every offer, made in the window, lifts what it was offered for', () => {
  const { traitTree: tree, supply } = document
  const unmet = plan({ tree, supply, seed: '1', mode: 'weighted' })
  if (unmet.status === 'met') throw new Error('The plan should not be met.')
  expect(unmet.offers.length).toBeGreaterThan(1)
  for (const offer of unmet.offers) {
    const after = { ...document, ...offerChanges(document, offer) }
    const met = plan({ tree: after.traitTree, supply: after.supply, seed: '1', mode: 'weighted' })
    expect({ offer: offer.sentence, status: met.status }).toEqual({ offer: offer.sentence, status: 'met' })
  }
})

test('an offer touches nothing but what it says', () => {
  expect(
    offerChanges(document, { kind: 'set_supply', sentence: '', change: [{ op: 'set_supply', supply: 6 }] }),
  ).toEqual({
    supply: 6,
  })
  const enabled = offerChanges(document, {
    kind: 'enable_trait',
    sentence: '',
    change: [{ op: 'enable_trait', category: 'B', trait: 'w' }],
  })
  expect(Object.keys(enabled)).toEqual(['traitTree'])
  expect(enabled.traitTree?.categories[0]).toEqual(document.traitTree.categories[0])
})
