import { describe, expect, it } from 'vitest'
import { drawPattern } from '../../../../tests/support/pixels/pattern.ts'
import { toSrgb } from '../image/to-srgb.ts'
import { exactPower } from './exact-power.ts'
import { readIccProfile } from './icc-profile.ts'
import { packColor, parseColor } from './parse-color.ts'

type Tag = [name: string, data: Buffer]

const xyz = (...values: number[]): Buffer => {
  const data = Buffer.alloc(20)
  data.write('XYZ ')
  for (const [at, value] of values.entries()) data.writeInt32BE(Math.round(value * 65_536), 8 + at * 4)
  return data
}

const gamma = (value: number): Buffer => {
  const data = Buffer.alloc(14)
  data.write('curv')
  data.writeUInt32BE(1, 8)
  data.writeUInt16BE(Math.round(value * 256), 12)
  return data
}

/** The curve of sRGB as Display P3 profiles have it: parametric, type 3. */
const srgbCurve = (): Buffer => {
  const data = Buffer.alloc(32)
  data.write('para')
  data.writeUInt16BE(3, 8)
  const values = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
  for (const [at, value] of values.entries()) data.writeInt32BE(Math.round(value * 65_536), 12 + at * 4)
  return data
}

const named = (name: string): Buffer => {
  const data = Buffer.alloc(28 + name.length * 2)
  data.write('mluc')
  data.writeUInt32BE(1, 8)
  data.writeUInt32BE(12, 12)
  data.writeUInt32BE(name.length * 2, 20)
  data.writeUInt32BE(28, 24)
  Buffer.from(name, 'utf16le').swap16().copy(data, 28)
  return data
}

function profile(space: string, tags: Tag[]): Uint8Array {
  const table = Buffer.alloc(132 + tags.length * 12)
  table.write(space, 16)
  table.writeUInt32BE(tags.length, 128)
  let at = table.length
  for (const [index, [name, data]] of tags.entries()) {
    table.write(name, 132 + index * 12)
    table.writeUInt32BE(at, 136 + index * 12)
    table.writeUInt32BE(data.length, 140 + index * 12)
    at += data.length
  }
  return Buffer.concat([table, ...tags.map(([, data]) => data)])
}

const curves = (curve: Buffer): Tag[] => ['rTRC', 'gTRC', 'bTRC'].map((name) => [name, curve])

const displayP3 = profile('RGB ', [
  ['desc', named('Display P3')],
  ['rXYZ', xyz(0.51512, 0.2412, -0.00105)],
  ['gXYZ', xyz(0.29198, 0.69225, 0.04189)],
  ['bXYZ', xyz(0.1571, 0.06657, 0.78407)],
  ...curves(srgbCurve()),
])

const convert = (bytes: Uint8Array, color: number[]): number[] => [
  ...toSrgb(
    drawPattern(1, 1, () => color),
    bytes,
    'x',
  ).image.pixels,
]

describe('pictures in another colour space', () => {
  it('come out in sRGB: Display P3', () => {
    expect(convert(displayP3, [128, 128, 128, 77])).toEqual([128, 128, 128, 77])
    expect(convert(displayP3, [255, 255, 255, 255])).toEqual([255, 255, 255, 255])
    // CSS Color 4: color(display-p3 0.5 0.25 0.75) is about rgb(134, 58, 198); a pure red lies outside and is cut off.
    const [r = 0, g = 0, b = 0] = convert(displayP3, [128, 64, 191, 255])
    expect(Math.max(Math.abs(r - 135), Math.abs(g - 58), Math.abs(b - 198))).toBeLessThanOrEqual(3)
    expect(convert(displayP3, [255, 0, 0, 255])).toEqual([255, 0, 0, 255])
  })

  it('come out in sRGB: greys with a curve of their own', () => {
    const [value] = convert(profile('GRAY', [['kTRC', gamma(1)]]), [55, 55, 55, 255])
    expect(value).toBe(128)
  })

  it('are left alone where they are sRGB already', () => {
    const read = readIccProfile(profile('RGB ', [['desc', named('sRGB IEC61966-2.1')]]))
    expect(read).toEqual({ kind: 'srgb', name: 'sRGB IEC61966-2.1' })
  })

  it('are named in a warning where they cannot be converted', () => {
    const result = toSrgb(
      drawPattern(1, 1, () => [1, 2, 3, 4]),
      profile('CMYK', [['desc', named('FOGRA39')]]),
      'hat.png',
    )
    expect(result.warnings).toMatchObject([{ file: 'hat.png', message: expect.stringContaining('FOGRA39') as string }])
    expect([...result.image.pixels]).toEqual([1, 2, 3, 4])
  })

  it('never bring the studio down with a damaged profile', () => {
    for (let length = 0; length < displayP3.length; length += 3)
      expect(() => readIccProfile(displayP3.subarray(0, length))).not.toThrow()
  })
})

describe('exact powers', () => {
  it('agree with the power function to 12 digits', () => {
    for (let base = 1; base < 255; base++)
      for (const exponent of [0.3, 1, 1.8, 2.2, 2.4])
        expect(exactPower(base / 255, exponent) / (base / 255) ** exponent).toBeCloseTo(1, 12)
  })
})

describe('colours', () => {
  it('are read in their three ways of writing', () => {
    expect(['#f80', '#FF8800', '#ff880080'].map((text) => packColor(parseColor(text)))).toEqual([
      0xff0088ff, 0xff0088ff, 0x800088ff,
    ])
  })
})
