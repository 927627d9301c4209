import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createImage, wordsOf, type Image } from '../image/image.ts'
import { advanceOf, drawText } from './draw-text.ts'
import { parseBdf } from './font.ts'
import { fitText, wrapText } from './wrap-text.ts'

const font = parseBdf(readFileSync(new URL('../../../../resources/fonts/spleen-32x64.bdf', import.meta.url), 'latin1'))
const black = { r: 0, g: 0, b: 0, a: 255 }

const inked = (text: string, x = 4): Image => {
  const image = createImage(80, 40)
  drawText(image, font, { text, x, y: 4, heightPx: 32, color: black })
  return image
}

const inkOf = (image: Image): number => wordsOf(image).filter((pixel) => pixel !== 0).length

describe('the shipped font', () => {
  it('has a glyph for everything printable in ASCII and Latin-1', () => {
    const codes = Array.from({ length: 256 }, (_, code) => code).filter(
      (code) => code >= 32 && (code < 127 || code >= 160),
    )
    expect(codes.filter((code) => !font.glyphs.has(code))).toEqual([])
  })

  it('draws letters that differ, and a box for what it lacks', () => {
    expect(inked('A')).not.toEqual(inked('B'))
    expect(inkOf(inked(' '))).toBe(0)
    expect(inkOf(inked('大'))).toBeGreaterThan(0)
    expect(inked('大')).toEqual(inked('🦜'))
  })

  it('stays inside the picture', () => {
    for (const x of [-200, -9, 75, 500]) expect(() => inked('wide text', x)).not.toThrow()
    expect(advanceOf(font, 32)).toBe(16)
  })
})

describe('wrapping', () => {
  it('breaks at spaces, and inside a word only where it must', () => {
    expect(wrapText('a lantern keeper in the fog', 10, 9)).toEqual(['a lantern', 'keeper in', 'the fog'])
    expect(wrapText('incomprehensibilities of it', 8, 9)).toEqual(['incompre', 'hensibil', 'ities of', 'it'])
  })

  it('says where it left something out', () => {
    expect(wrapText('one two three four', 5, 2)).toEqual(['one', 'tw...'])
    expect([fitText('lantern', 7), fitText('lanterns', 7)]).toEqual(['lantern', 'lant...'])
  })

  it('never makes a line too long, nor too many', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 1, max: 6 }),
        (text, columns, rows) => {
          const lines = wrapText(text, columns, rows)
          expect(lines.length).toBeLessThanOrEqual(rows)
          for (const line of lines) expect([...line].length).toBeLessThanOrEqual(columns)
        },
      ),
    )
  })
})
