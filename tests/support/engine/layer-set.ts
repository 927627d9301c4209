import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { encodePng } from '../../../src-main/adapters/pixels/png/encode.ts'
import { drawPattern } from '../pixels/pattern.ts'
import type { LooseDocument } from './sketch-document.ts'

const SIZE_PX = 64
const TRAITS: Record<string, string[]> = {
  Sky: ['Dusk', 'Dawn', 'Noon', 'Night'],
  Body: ['Ash', 'Brook', 'Clay', 'Dune'],
  Hat: ['Acorn', 'Bell', 'Crown', 'Dome'],
  Charm: ['Anchor', 'Bead', 'Coin'],
}

/** A layer of its own colours: an opaque ground for the first category, a shape with soft edges for others. */
export function layerPng(seed: number, opaque: boolean, sizePx = SIZE_PX): Uint8Array {
  const middle = sizePx / 2
  const image = drawPattern(sizePx, sizePx, (x, y) => {
    const far = Math.abs(x - middle) + Math.abs(y - middle + seed)
    const alpha = opaque ? 255 : Math.max(0, 255 - far * (6 + (seed % 5)))
    return alpha === 0 ? [0, 0, 0, 0] : [x * 3 + seed * 40, y * 2 + seed * 70, (x + y) * seed, alpha]
  })
  return encodePng(image, 'fast')
}

/** Four categories of drawn layers with odd weights, a rule, and a serial number: 4 × 4 × 4 × 4 pictures but for the rule. */
export function layerDocument(changes: Partial<LooseDocument> = {}): LooseDocument {
  const drawn = Object.entries(TRAITS).map(([name, traits], layer) => ({
    name,
    layer,
    ...(name === 'Charm' && { required: false, noneWeight: 1.5 }),
    traits: traits.map((trait, index) => ({
      name: trait,
      value: { asset: `layers/${name}/${trait}.png` },
      rarity: [1, 0.5, 3, 7][index] ?? 1,
    })),
  }))
  const range = { type: 'range' as const, start: 100, end: 999, step: 1, zeroPad: 4, shuffleSeed: 3 }
  return {
    kind: 'ovenbird.collection',
    schemaVersion: 1,
    name: 'Small Set',
    supply: 40,
    seed: '11',
    generator: { kind: 'tool', toolId: 'compose' },
    params: { width: SIZE_PX, height: SIZE_PX },
    traitTree: {
      categories: [...drawn, { name: 'Serial', mode: 'generated', generator: range }],
      rules: [
        {
          kind: 'forbid',
          when: [{ category: 'Hat', trait: 'Crown' }],
          with: [{ category: 'Charm', trait: 'Coin' }],
        },
      ],
    },
    ...changes,
  }
}

/** Writes the collection and its layers into a folder; gives the document's path. */
export function writeLayerSet(folder: string, changes: Partial<LooseDocument> = {}): string {
  const file = path.join(folder, 'collection.json')
  writeLayers(path.join(folder, 'layers'))
  writeFileSync(file, JSON.stringify(layerDocument(changes)))
  return file
}

/** Writes the layers alone, a folder for each category. */
export function writeLayers(folder: string): void {
  let seed = 1
  for (const [name, traits] of Object.entries(TRAITS)) {
    mkdirSync(path.join(folder, name), { recursive: true })
    for (const trait of traits) {
      writeFileSync(path.join(folder, name, `${trait}.png`), layerPng(seed, name === 'Sky'))
      seed += 1
    }
  }
}
