import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pixelSha256Of } from '../store/pixel-hash.ts'
import { parseBdf } from '../text/font.ts'
import { drawSketch } from './draw-sketch.ts'
import { sketchRequestSchema } from './sketch-request.ts'

const font = parseBdf(readFileSync(new URL('../../../../resources/fonts/spleen-32x64.bdf', import.meta.url), 'latin1'))

const sketch = (request: object): string =>
  pixelSha256Of(
    drawSketch(sketchRequestSchema.parse({ prompt: 'a lantern keeper', width: 96, height: 64, ...request }), font),
  )

describe('a sketch', () => {
  it('is the same for the same prompt, seed and size, on every machine', () => {
    expect([sketch({ seed: '7' }), sketch({ seed: '18446744073709551615', width: 33, height: 90 })])
      .toMatchInlineSnapshot(`
      [
        "de091e824acfa5cbc3b7b7934bd628224d3d4945fe7bb0fe91d88e7b67137e10",
        "c393b304d14df45bd08806885745400ff46ddd66b080ee6624046d37037fc78f",
      ]
    `)
  })

  it('differs with the prompt, the negative prompt, the seed and the size', () => {
    const all = [{}, { prompt: 'a fox' }, { negative: 'fog' }, { seed: 1 }, { seed: 2 }, { height: 65 }].map(sketch)
    expect(new Set(all).size).toBe(all.length)
  })

  it('is drawn at the smallest and at awkward sizes', () => {
    for (const [width, height] of [
      [16, 16],
      [16, 400],
      [400, 16],
    ])
      expect(sketch({ width, height, prompt: 'long words '.repeat(50) })).toMatch(/^[0-9a-f]{64}$/)
  })
})
