import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodePng } from '../../../src-main/adapters/pixels/png/encode.ts'
import { drawPattern } from '../../support/pixels/pattern.ts'

/** From the back to the front, which is the order of their names; where each is seen, as parts of the width. */
const CATEGORIES = [
  { name: 'Air', x: 0, y: 0, radius: 2 },
  { name: 'Body', x: 0.5, y: 0.75, radius: 0.32 },
  { name: 'Cloak', x: 0.5, y: 0.95, radius: 0.25 },
  { name: 'Face', x: 0.5, y: 0.42, radius: 0.2 },
  { name: 'Gaze', x: 0.5, y: 0.42, radius: 0.06 },
  { name: 'Hat', x: 0.5, y: 0.2, radius: 0.12 },
  { name: 'Lamp', x: 0.85, y: 0.6, radius: 0.1 },
  { name: 'Moon', x: 0.15, y: 0.15, radius: 0.1 },
] as const
const TRAITS: Readonly<Record<string, readonly [number, number, number]>> = {
  Ash: [122, 122, 128],
  Brook: [62, 122, 168],
  Clay: [176, 106, 80],
  Dune: [214, 184, 120],
  Ember: [214, 86, 60],
  Fern: [84, 140, 84],
}
const SIZE_PX = 256

/** A folder of layers as an artist keeps one: eight categories of six drawn traits. */
export function writeLayerFolder(folder: string): string {
  for (const { name } of CATEGORIES) {
    mkdirSync(join(folder, name), { recursive: true })
    for (const [trait, colour] of Object.entries(TRAITS)) writeLayer(folder, name, trait, colour)
  }
  return folder
}

/** Repaints one layer, as in an artist's own editor. */
export function repaintLayer(folder: string, category: string, trait: string): void {
  writeLayer(folder, category, trait, [250, 240, 250])
}

function writeLayer(folder: string, category: string, trait: string, colour: readonly number[]): void {
  const place = CATEGORIES.find(({ name }) => name === category)
  if (!place) throw new Error(`The folder has no ${category}.`)
  const image = drawPattern(SIZE_PX, SIZE_PX, (x, y) => {
    const far = Math.hypot(x / SIZE_PX - place.x, y / SIZE_PX - place.y)
    return far <= place.radius ? [...colour, 255] : [0, 0, 0, 0]
  })
  writeFileSync(join(folder, category, `${trait}.png`), encodePng(image, 'fast'))
}
