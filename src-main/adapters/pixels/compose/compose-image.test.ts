import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blendModeSchema, type BlendMode } from '../../../../schemas/blend-mode.ts'
import { drawPattern, telling } from '../../../../tests/support/pixels/pattern.ts'
import { blendReference, type Rgba } from '../../../../tests/support/pixels/blend-reference.ts'
import { createImage, wordsOf, type Image } from '../image/image.ts'
import { openLayer, type Layer } from '../layer/layer.ts'
import { ownPlace } from '../layer/own-place.ts'
import { packLayer } from '../layer/pack-layer.ts'
import { pixelSha256Of } from '../store/pixel-hash.ts'
import { composeImage as composeOn, type Drawing } from './compose-image.ts'

const layerOf = (image: Image): Layer => {
  const { sizeBytes, writeTo } = packLayer(image, 0, 0)
  return openLayer(writeTo(ownPlace(sizeBytes)))
}

const drawing = (image: Image, options: Partial<Drawing> = {}): Drawing => ({
  layer: layerOf(image),
  x: 0,
  y: 0,
  blend: 'normal',
  opacity: 1,
  ...options,
})

const composeImage = (width: number, height: number, background: number, drawings: Drawing[]): Image => {
  const canvas = createImage(width, height)
  wordsOf(canvas).fill(background)
  return composeOn(canvas, drawings)
}

const at = ({ pixels, width }: Image, x: number, y: number): Rgba =>
  [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)] as Rgba

const plain = (width: number, height: number, color: number[]): Image => drawPattern(width, height, () => color)

/** The largest difference of any channel where something is seen at all, and of any alpha. */
function worst(actual: Image, wanted: (x: number, y: number) => Rgba): number {
  let most = 0
  for (let y = 0; y < actual.height; y++)
    for (let x = 0; x < actual.width; x++) {
      const [is, should] = [at(actual, x, y), wanted(x, y)]
      most = Math.max(most, Math.abs(is[3] - should[3]))
      if (should[3] > 0.5) for (const c of [0, 1, 2] as const) most = Math.max(most, Math.abs(is[c] - should[c]))
    }
  return most
}

describe('drawing over', () => {
  it('is exact for every alpha over every opaque colour', () => {
    for (const color of [0, 1, 77, 128, 254, 255]) {
      const exact = (alpha: number, under: number): number =>
        Math.floor((color * alpha + under * (255 - alpha)) / 255 + 0.5)
      const below = drawPattern(256, 256, (_, y) => [y, 255 - y, 0, 255])
      const above = drawPattern(256, 256, (x) => [color, color, color, x])
      const wanted = drawPattern(256, 256, (x, y) => [exact(x, y), exact(x, 255 - y), exact(x, 0), 255])
      const result = composeImage(256, 256, 0, [drawing(below), drawing(above)])
      expect(Buffer.compare(result.pixels, wanted.pixels)).toBe(0)
    }
  })

  it('gives a picture back as it was on an empty canvas', () => {
    const image = telling(3)
    expect(composeImage(64, 48, 0, [drawing(image)])).toEqual(image)
  })

  it('changes nothing where the picture is transparent or its opacity is 0', () => {
    const below = telling(1)
    const nothing = createImage(64, 48)
    for (const blend of blendModeSchema.options) {
      expect(composeImage(64, 48, 0, [drawing(below), drawing(nothing, { blend })])).toEqual(below)
      expect(composeImage(64, 48, 0, [drawing(below), drawing(telling(2), { blend, opacity: 0 })])).toEqual(below)
    }
  })

  it('hides everything under an opaque picture', () => {
    const top = drawPattern(64, 48, (x, y) => [x, y, 5, 255])
    expect(composeImage(64, 48, 0x80112233, [drawing(telling(1)), drawing(top)])).toEqual(top)
  })

  it('rounds once: many faint layers add up to what they should', () => {
    const faint = Array.from({ length: 40 }, (_, i) => plain(4, 4, [i * 6, 255 - i * 6, 90, 5 + (i % 7)]))
    const result = composeImage(
      4,
      4,
      0xff204060,
      faint.map((image) => drawing(image)),
    )
    const wanted = faint.reduce<Rgba>(
      (below, image) => blendReference('normal', below, at(image, 0, 0)),
      [96, 64, 32, 255],
    )
    expect(worst(result, () => wanted)).toBeLessThanOrEqual(0.55)
  })

  it('is the same however layers are cut by the canvas edge', () => {
    const offset = fc.integer({ min: -70, max: 70 })
    fc.assert(
      fc.property(offset, offset, fc.constantFrom<BlendMode>('normal', 'multiply', 'add'), (x, y, blend) => {
        const [below, above] = [telling(1), telling(2)]
        const result = composeImage(64, 48, 0, [drawing(below), drawing(above, { x, y, blend })])
        const shifted = drawPattern(64, 48, (column, row) => {
          const [fromX, fromY] = [column - x, row - y]
          const inside = fromX >= 0 && fromY >= 0 && fromX < 64 && fromY < 48
          return inside ? at(above, fromX, fromY) : [0, 0, 0, 0]
        })
        const whole = composeImage(64, 48, 0, [drawing(below), drawing(shifted, { blend })])
        expect(pixelSha256Of(result)).toBe(pixelSha256Of(whole))
      }),
      { numRuns: 60 },
    )
  })
})

describe('blend modes', () => {
  for (const blend of blendModeSchema.options)
    for (const opacity of [1, 0.37])
      it(`${blend} at opacity ${opacity} is within one step of the published formula, opaque or translucent`, () => {
        const [below, above] = [telling(1), telling(6)]
        const result = composeImage(64, 48, 0, [drawing(below), drawing(above, { blend, opacity })])
        const wanted = (x: number, y: number): Rgba => blendReference(blend, at(below, x, y), at(above, x, y), opacity)
        expect(worst(result, wanted)).toBeLessThanOrEqual(1)
      })

  it('give the same pixels as ever', () => {
    const hashes = Object.fromEntries(
      blendModeSchema.options.map((blend) => {
        const layers = [
          drawing(telling(1)),
          drawing(telling(6), { blend }),
          drawing(telling(4), { blend, opacity: 0.6 }),
        ]
        return [blend, pixelSha256Of(composeImage(64, 48, 0x40302010, layers))]
      }),
    )
    expect(hashes).toMatchInlineSnapshot(`
      {
        "add": "85317445df58d0e9b80dcfb7935f00a70a8ff4e930d4e9ba5e0293af6b42fb83",
        "color-burn": "3be2cad56635069e7a7ca5b249915b4d2283b4a9f00ef928d83e8965578728b6",
        "color-dodge": "58336948272a3ee0cf563751998241f2ec69f841fa74b99be2f9fc26e0eab935",
        "darken": "5f4c1f7bcbbbfc4616bbffcce757157d0977169583db3025b756cfa61d158c83",
        "difference": "8e1a25f9322031ee2a301e2818d639fadf954b8a08301f4f72e6e185aa38ad86",
        "exclusion": "95aa82d56f6265d8905131b1c071524e1da9cbcd9c69fa79bcc070796c4489ef",
        "hard-light": "fa51821eaae1d0a23b49e96f4b3a2474033bb0b7b65b0ac257143fe6e240e04a",
        "lighten": "243b08129e75b9b72ca948111030b7075d7259d15601d93bee2d3571a361afaf",
        "multiply": "a7708ba3ee094885aca577b0e02b12978465dadd02c245dcfe9c5079a220c29c",
        "normal": "9f157d48e52292e958d471a4de7d157fbe2b09cfe7e9edaffc8273fefa7429bb",
        "overlay": "d63e28f46139e8f83a3a81f3cd8c3c5af18167b6cb07cf299de1698a57d1f87b",
        "screen": "c7a34270d25ce9de9d9587bc7ff4febd3ce9c44a28c7a777790d7eeba88d5740",
        "soft-light": "95173e2bb4921130562beb8035a40ccfdd3e9ddc8f3eddb5c2993b31f2e19ff5",
      }
    `)
  })
})

describe('clipping', () => {
  const coverage = drawPattern(64, 48, (x) => (x < 20 ? [9, 9, 9, 255] : x < 40 ? [9, 9, 9, 100] : [0, 0, 0, 0]))

  it('shows a picture only where the other covers, as much as it covers', () => {
    const clip = [drawing(coverage)]
    const result = composeImage(64, 48, 0, [drawing(plain(64, 48, [200, 10, 10, 200]), { clip })])
    expect([at(result, 5, 5), at(result, 30, 5), at(result, 50, 5)]).toEqual([
      [200, 10, 10, 200],
      [200, 10, 10, 78],
      [0, 0, 0, 0],
    ])
  })

  it('joins the coverage of several: 1 − Π (1 − α)', () => {
    const clip = [drawing(coverage), drawing(coverage)]
    const result = composeImage(64, 48, 0, [drawing(plain(64, 48, [0, 0, 0, 255]), { clip })])
    expect(at(result, 30, 5)[3]).toBe(Math.round(255 * (1 - (1 - 100 / 255) ** 2)))
  })

  it('by nothing shows nothing', () => {
    const result = composeImage(64, 48, 0, [drawing(telling(1), { clip: [] })])
    expect(result).toEqual(createImage(64, 48))
  })

  it('by what lies outside the canvas shows nothing', () => {
    const clip = [drawing(coverage, { x: 64 }), drawing(coverage, { y: -48 }), drawing(coverage, { x: -64 })]
    expect(composeImage(64, 48, 0, [drawing(telling(1), { clip })])).toEqual(createImage(64, 48))
  })
})
