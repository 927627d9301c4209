import type { z } from 'zod'
import type { collectionSchema } from '../../../schemas/collection.ts'

export type LooseDocument = z.input<typeof collectionSchema>
type LooseCategory = LooseDocument['traitTree']['categories'][number]

/** A manual category whose traits are words. */
export function words(name: string, traits: readonly string[], more: Partial<LooseCategory> = {}): LooseCategory {
  return { name, traits: traits.map((trait) => ({ name: trait, value: trait.toLowerCase() })), ...more }
}

/** A collection that needs no files: every piece is drawn from its words. 5 × 4 × 5 = 100 combinations. */
export function sketchDocument(changes: Partial<LooseDocument> = {}): LooseDocument {
  return {
    kind: 'ovenbird.collection',
    schemaVersion: 1,
    name: 'Birds',
    supply: 12,
    seed: '7',
    generator: { kind: 'tool', toolId: 'sketch' },
    params: { prompt: 'a [[Bird]] with [[Hat]] in [[Place]]', width: 64, height: 64 },
    traitTree: {
      categories: [
        words('Bird', ['Wren', 'Owl', 'Heron', 'Swift', 'Kite']),
        words('Hat', ['Crown', 'Cap', 'Hood', 'Beret']),
        words('Place', ['Marsh', 'Barn', 'Reef', 'Moor', 'Tower']),
      ],
    },
    ...changes,
  }
}
