import { describe, expect, it } from 'vitest'
import { proveSvg } from './prove-svg.ts'
import { rasterizeSvg } from './rasterize.ts'
import { readSvg } from './read-svg.ts'

const svg = (inner: string, attributes = 'width="40" height="20"'): Uint8Array =>
  Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`)

describe('an SVG layer is refused, with what and a cure, when it holds', () => {
  const hostile: Record<string, string> = {
    'a script': '<script>alert(1)</script>',
    'a script under another prefix': '<svg:script href="#x"/>',
    'an event handler': '<rect onclick="alert(1)" width="1" height="1"/>',
    'a picture from the network': '<image href="http://example.org/a.png"/>',
    'a picture from the disk': '<image xlink:href="file:///etc/passwd"/>',
    'an embedded picture': '<image href="data:image/png;base64,AAAA"/>',
    'a reference hidden by entities': '<use href="&#104;ttp://example.org#a"/>',
    'a style from the network': '<style>@import "http://example.org/a.css";</style>',
    'a fill from the network': '<rect fill="url(http://example.org/#a)"/>',
    'a foreign object': '<foreignObject><p/></foreignObject>',
    text: '<text x="1" y="9">Hi</text>',
    'a filter that never ends': '<filter id="a"><feTurbulence numOctaves="1000000000"/></filter>',
    'elements nested without end': '<g>'.repeat(500) + '</g>'.repeat(500),
  }
  for (const [what, inner] of Object.entries(hostile))
    it(what, () => {
      const read = readSvg(svg(inner), 'hat.svg')
      expect(read).toMatchObject({ ok: false, error: { code: 'LAYER_UNREADABLE', file: 'hat.svg' } })
      expect(read.ok ? '' : read.error.cure).toMatch(/\w/)
    })

  it('entities that grow', () => {
    const laughs = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg width="1" height="1">&b;</svg>'
    expect(readSvg(Buffer.from(laughs), 'x')).toMatchObject({ ok: false })
  })
})

describe('an SVG layer', () => {
  it('may refer to itself, and to say these words in a comment', () => {
    const inner = '<!-- <script> --><defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#b"/>'
    expect(readSvg(svg(inner), 'x')).toMatchObject({ ok: true })
  })

  const sizes: [string, number, number][] = [
    ['width="40" height="20"', 40, 20],
    ['width="1in" height="25.4mm"', 96, 96],
    ["width='100%' height='100%' viewBox='0 0 30 60'", 30, 60],
    ['viewBox="0,0,7.5,3"', 7.5, 3],
    ['width="90" viewBox="0 0 30 60"', 90, 180],
  ]
  for (const [attributes, width, height] of sizes)
    it(`is ${width} × ${height} when it says ${attributes}`, () => {
      expect(readSvg(svg('', attributes), 'x')).toMatchObject({ ok: true, value: { width, height } })
    })

  it('that does not say its size is refused', () => {
    expect(readSvg(svg('', ''), 'x')).toMatchObject({ ok: false })
  })

  it('is drawn at exactly the size asked for, straight alpha', () => {
    const read = readSvg(svg('<rect width="20" height="20" fill="#f00" fill-opacity="0.5"/>'), 'x')
    if (!read.ok) throw new Error(read.error.message)
    const drawn = rasterizeSvg(read.value, 80, 40, 'x')
    if (!drawn.ok) throw new Error(drawn.error.message)
    const { width, pixels } = drawn.value
    expect([width, pixels.length]).toEqual([80, 80 * 40 * 4])
    expect([...pixels.subarray((20 * 80 + 10) * 4, (20 * 80 + 10) * 4 + 4)]).toEqual([255, 0, 0, 128])
    expect(pixels[(20 * 80 + 60) * 4 + 3]).toBe(0)
  })

  it('that cannot be drawn says so', () => {
    const broken = { source: '<svg><rect></svg', width: 4, height: 4 }
    expect(rasterizeSvg(broken, 4, 4, 'x')).toMatchObject({ ok: false, error: { code: 'LAYER_UNREADABLE' } })
  })

  it('that would bring the whole studio down is found out, and the studio stands', () => {
    const clip = '<clipPath id="c"><circle cx="9" cy="9" r="999999999"/></clipPath>'
    const killer = readSvg(
      svg(`${clip}<g transform="rotate(30)" clip-path="url(#c)"><rect width="9" height="9"/></g>`),
      'x',
    )
    if (!killer.ok) throw new Error(killer.error.message)
    expect(proveSvg(killer.value, 'hat.svg')).toMatchObject({ ok: false, error: { file: 'hat.svg' } })
    const harmless = { source: '<svg><rect width="9" height="9"/></svg>', width: 9, height: 9 }
    expect(proveSvg(harmless, 'x')).toMatchObject({ ok: true })
    expect(proveSvg({ ...harmless, source: '<svg><rect' }, 'x')).toMatchObject({ ok: false })
  })
})
