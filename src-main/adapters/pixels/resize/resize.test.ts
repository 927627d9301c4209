import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPattern, telling } from '../../../../tests/support/pixels/pattern.ts'
import type { Image } from '../image/image.ts'
import { pixelSha256Of } from '../store/pixel-hash.ts'
import { fitInto } from './fit.ts'
import { halve } from './halve.ts'
import { resizeNearest } from './nearest.ts'
import { padImage } from './pad.ts'
import { resizeSmooth } from './smooth.ts'
import { trimImage } from './trim.ts'

const side = fc.integer({ min: 1, max: 50 })

const at = ({ pixels, width }: Image, x: number, y: number): number[] => [
  ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
]

describe('smooth scaling', () => {
  it('keeps an even colour even, at any size', () => {
    fc.assert(
      fc.property(side, side, side, side, (fromWidth, fromHeight, width, height) => {
        const even = drawPattern(fromWidth, fromHeight, () => [200, 100, 3, 180])
        const wanted = drawPattern(width, height, () => [200, 100, 3, 180])
        expect(pixelSha256Of(resizeSmooth(even, width, height))).toBe(pixelSha256Of(wanted))
      }),
      { numRuns: 40 },
    )
  })

  it('never lets the colour of transparent pixels bleed in', () => {
    const edge = drawPattern(40, 40, (x) => (x < 20 ? [250, 120, 60, 255] : [0, 0, 0, 0]))
    const small = resizeSmooth(edge, 13, 13)
    const seen = Array.from({ length: 13 }, (_, x) => at(small, x, 6)).filter(([, , , alpha]) => alpha! > 0)
    const strays = seen.filter(([r, g, b]) => Math.max(Math.abs(r! - 250), Math.abs(g! - 120), Math.abs(b! - 60)) > 1)
    expect(seen.length).toBeGreaterThan(5)
    expect(strays).toEqual([])
  })

  it('gives for a part what the whole has there', () => {
    const window = fc.record({
      x: fc.nat(30),
      y: fc.nat(20),
      width: fc.integer({ min: 1, max: 20 }),
      height: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(window, fc.constantFrom(resizeSmooth, resizeNearest), (part, resize) => {
        const whole = resize(telling(2), 50, 40)
        const wanted = drawPattern(part.width, part.height, (x, y) => at(whole, part.x + x, part.y + y))
        expect(pixelSha256Of(resize(telling(2), 50, 40, part))).toBe(pixelSha256Of(wanted))
      }),
      { numRuns: 40 },
    )
  })

  it('halves a fine checkerboard to grey', () => {
    const board = drawPattern(64, 64, (x, y) => ((x + y) % 2 === 0 ? [255, 255, 255, 255] : [0, 0, 0, 255]))
    const [grey = 0] = at(resizeSmooth(board, 32, 32), 16, 16)
    expect(Math.abs(grey - 127.5)).toBeLessThan(2)
  })

  it('gives the same pixels as ever', () => {
    const sizes = [
      [200, 31],
      [17, 96],
      [5, 5],
    ] as const
    expect(sizes.map(([width, height]) => pixelSha256Of(resizeSmooth(telling(5), width, height))))
      .toMatchInlineSnapshot(`
        [
          "355e34687da50723fcb86c91e22ed9db48394b018d48d5366b8417179244ee17",
          "dcb265ea133d60ce81089bb2194031253ae4bbac1691a6e10ddc5ac222444a82",
          "a4a0e3622ac31c26de10c5ea091d7d3cf9aac3eaea0c5cfc258fdfb6f8626d71",
        ]
      `)
  })
})

describe('nearest scaling', () => {
  const small = telling(1)

  it('makes every pixel a square when enlarged by a whole number', () => {
    const wanted = drawPattern(64 * 3, 48 * 3, (x, y) => at(small, Math.floor(x / 3), Math.floor(y / 3)))
    expect(pixelSha256Of(resizeNearest(small, 64 * 3, 48 * 3))).toBe(pixelSha256Of(wanted))
  })

  it('takes the pixel in the middle when made smaller by an odd number', () => {
    const third = resizeNearest(
      drawPattern(9, 9, (x, y) => [x, y, 0, 255]),
      3,
      3,
    )
    expect([at(third, 0, 0), at(third, 2, 1)]).toEqual([
      [1, 1, 0, 255],
      [7, 4, 0, 255],
    ])
  })
})

describe('fitting a picture into its box', () => {
  const [wide, box] = [
    { width: 200, height: 50 },
    { width: 100, height: 100 },
  ]

  it('contain shows all of it, centred', () => {
    expect(fitInto(wide, box, 'contain')).toMatchObject({ width: 100, height: 25, left: 0, top: 37 })
  })

  it('cover fills the box and cuts both sides off', () => {
    const part = { x: 150, y: 0, width: 100, height: 100 }
    expect(fitInto(wide, box, 'cover')).toEqual({ width: 400, height: 100, part, left: 0, top: 0 })
  })

  it('fill stretches', () => {
    expect(fitInto(wide, box, 'fill')).toMatchObject({ width: 100, height: 100, left: 0, top: 0 })
  })

  it('none keeps the size, centred, cut at the box', () => {
    const part = { x: 50, y: 0, width: 100, height: 50 }
    expect(fitInto(wide, box, 'none')).toEqual({ ...wide, part, left: 0, top: 25 })
  })

  it('stays within the box and never vanishes, whatever the shapes', () => {
    const shape = fc.record({ width: fc.integer({ min: 1, max: 16_384 }), height: fc.integer({ min: 1, max: 16_384 }) })
    fc.assert(
      fc.property(shape, shape, fc.constantFrom('contain', 'cover', 'fill', 'none'), (image, into, fit) => {
        const { part, left, top, width, height } = fitInto(image, into, fit)
        expect(part.width).toBeGreaterThan(0)
        expect(part.height).toBeGreaterThan(0)
        expect(left + part.width).toBeLessThanOrEqual(into.width)
        expect(top + part.height).toBeLessThanOrEqual(into.height)
        expect(part.x + part.width).toBeLessThanOrEqual(width)
        expect(part.y + part.height).toBeLessThanOrEqual(height)
        if (fit === 'cover') expect([part.width, part.height]).toEqual([into.width, into.height])
      }),
    )
  })
})

describe('halving', () => {
  it('averages four pixels, colour by alpha', () => {
    const four = [
      [255, 0, 0, 255],
      [0, 0, 0, 0],
      [0, 0, 255, 85],
      [0, 0, 0, 0],
    ]
    const image = drawPattern(2, 2, (x, y) => four[y * 2 + x]!)
    expect(at(halve(image), 0, 0)).toEqual([191, 0, 64, 85])
  })

  it('rounds what is opaque as it rounds the rest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 12, maxLength: 12 }), (channels) => {
        const opaque = drawPattern(2, 2, (x, y) => [...channels.slice((y * 2 + x) * 3, (y * 2 + x) * 3 + 3), 255])
        const sums = [0, 1, 2].map((c) => channels.reduce((sum, value, i) => sum + (i % 3 === c ? value : 0), 0))
        expect(at(halve(opaque), 0, 0)).toEqual([...sums.map((sum) => Math.floor((sum + 2) / 4)), 255])
      }),
      { numRuns: 50 },
    )
  })

  it('keeps an even colour even', () => {
    const even = drawPattern(9, 7, () => [12, 200, 77, 3])
    expect(halve(even)).toEqual(drawPattern(4, 3, () => [12, 200, 77, 3]))
  })
})

describe('trimming', () => {
  it('undoes padding', () => {
    const picture = drawPattern(7, 5, (x, y) => [x, y, 1, 40])
    expect(trimImage(padImage(picture, 9))).toEqual(picture)
  })

  it('leaves a picture with nothing on it as it is', () => {
    const empty = drawPattern(4, 4, () => [0, 0, 0, 0])
    expect(trimImage(empty)).toBe(empty)
  })
})
