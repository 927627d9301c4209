// The brush: SVG path helpers and a small cel shader, so that every trait is lit by the same lantern.

export const SIZE = 1024
export const INK = '#161829'
const NIGHT = '#1a1c40'

/** The flame: every lantern hangs here. */
export const LAMP = { x: 868, y: 420 }

/** Towards the lantern, which hangs at the right, about as high as the cheek. */
const LIGHT = { x: 1, y: 0.12 }

export interface Sheets {
  /** Local colour: greys where a colour category tints it. */
  base: string
  /** Night shadow and ink. */
  form: string
  /** Planes and rims that the lantern lights, in greys for the Glow. */
  light: string
}

export interface Shading {
  fill?: string
  /** How far shadow and light reach into the shape, in pixels. */
  depth?: number
  ink?: number
  shade?: number
  plane?: number
  rim?: number
  /** Direction of the light on this shape, where it differs. */
  from?: { x: number; y: number }
}

let serial = 0
const nextId = () => `k${(serial++).toString(36)}`

export const grey = (luma: number) => `rgb(${luma},${luma},${luma})`
export const round = (n: number) => Math.round(n * 10) / 10
const round2 = (n: number) => Math.round(n * 100) / 100

/** A smooth line through "x,y x,y …". A point that ends in "!" is a corner. */
export function curve(points: string, closed = true): string {
  const list = points
    .trim()
    .split(/\s+/)
    .map((text) => {
      const [x = 0, y = 0] = text.replace('!', '').split(',').map(Number)
      return { x, y, corner: text.endsWith('!') }
    })
  const count = list.length
  const at = (i: number) => list[closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))]!
  const start = at(0)
  let d = `M${start.x} ${start.y}`
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [before, a, b, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const ka = a.corner ? 0 : 1 / 6
    const kb = b.corner ? 0 : 1 / 6
    const c1 = `${round(a.x + (b.x - before.x) * ka)} ${round(a.y + (b.y - before.y) * ka)}`
    const c2 = `${round(b.x - (after.x - a.x) * kb)} ${round(b.y - (after.y - a.y) * kb)}`
    d += `C${c1} ${c2} ${b.x} ${b.y}`
  }
  return closed ? `${d}Z` : d
}

export const line = (points: string) => curve(points, false)

export function ellipse(cx: number, cy: number, rx: number, ry = rx): string {
  return `M${cx - rx} ${cy}A${rx} ${ry} 0 1 1 ${cx + rx} ${cy}A${rx} ${ry} 0 1 1 ${cx - rx} ${cy}Z`
}

/** A sliver that widens from one point to another: a fold, a lock of hair, a blade of grass. */
export function sliver(x0: number, y0: number, x1: number, y1: number, width: number, bend = 0): string {
  const [mx, my] = [(x0 + x1) / 2 + bend, (y0 + y1) / 2]
  return `M${x0} ${y0}Q${mx - width / 3} ${my} ${x1 - width / 2} ${y1}L${x1 + width / 2} ${y1}Q${mx + width / 3} ${my} ${x0} ${y0}Z`
}

export function star(cx: number, cy: number, r: number, points = 4, waist = 0.32, lean = 0): string {
  const corners = Array.from({ length: points * 2 }, (_, i) => {
    const angle = (Math.PI * i) / points - Math.PI / 2 + lean
    const radius = i % 2 ? r * waist : r
    return `${round(cx + Math.cos(angle) * radius)} ${round(cy + Math.sin(angle) * radius)}`
  })
  return `M${corners.join('L')}Z`
}

export const fill = (d: string, colour: string, opacity = 1) =>
  `<path d="${d}" fill="${colour}" fill-rule="evenodd"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}/>`

export const stroke = (d: string, colour: string, width: number, opacity = 1) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${opacity < 1 ? ` stroke-opacity="${opacity}"` : ''}/>`

export const ink = (d: string, width = 6) => stroke(d, INK, width)
export const dark = (d: string, opacity = 0.32) => fill(d, NIGHT, opacity)
export const glow = (d: string, opacity = 0.3, luma = 128) => fill(d, grey(luma), opacity)
export const glowLine = (d: string, width: number, opacity = 0.85, luma = 160) => stroke(d, grey(luma), width, opacity)

export const move = (dx: number, dy: number, inner: string) => `<g transform="translate(${dx} ${dy})">${inner}</g>`
export const turn = (degrees: number, x: number, y: number, inner: string) =>
  `<g transform="rotate(${degrees} ${x} ${y})">${inner}</g>`

/** Keeps what lies inside the shape. */
export function inside(d: string, inner: string): string {
  if (!inner) return ''
  const id = nextId()
  return `<clipPath id="${id}"><path d="${d}" clip-rule="evenodd"/></clipPath><g clip-path="url(#${id})">${inner}</g>`
}

/** Where a mask is needed: the points of the path, wide enough for its arcs and its line. */
function bounds(d: string): { x: number; y: number; width: number; height: number } {
  const arcs = [...d.matchAll(/A([\d.]+) ([\d.]+)/g)].flatMap((arc) => [Number(arc[1]), Number(arc[2])])
  const pad = 24 + Math.max(0, ...arcs)
  const box = { left: Infinity, top: Infinity, right: -Infinity, low: -Infinity }
  for (const [, x, y] of d.replaceAll(/A[\d.]+ [\d.]+ [\d.]+ [01] [01] /g, 'L').matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)) {
    box.left = Math.min(box.left, Number(x))
    box.right = Math.max(box.right, Number(x))
    box.top = Math.min(box.top, Number(y))
    box.low = Math.max(box.low, Number(y))
  }
  const [x, y] = [Math.max(-200, box.left - pad), Math.max(-200, box.top - pad)]
  return { x, y, width: Math.min(1224, box.right + pad) - x, height: Math.min(1224, box.low + pad) - y }
}

function masked(area: { x: number; y: number; width: number; height: number }, holes: string, drawn: string): string {
  const id = nextId()
  const box = `x="${area.x}" y="${area.y}" width="${area.width}" height="${area.height}"`
  return `<mask id="${id}" maskUnits="userSpaceOnUse" ${box}><rect ${box} fill="#fff"/>${holes}</mask><g mask="url(#${id})">${drawn}</g>`
}

/** Keeps what lies outside the shape. */
export const outside = (d: string, drawn: string): string => inside(`M-300 -300H1324V1324H-300Z${d}`, drawn)

/** The edge of a shape that faces (x, y), so many pixels wide. */
export const edge = (d: string, x: number, y: number, width: number, inner: string) => {
  const moved = `transform="translate(${round(-x * width)} ${round(-y * width)})"`
  return masked(bounds(d), `<path d="${d}" fill="#000" fill-rule="evenodd" ${moved}/>`, inside(d, inner))
}

/** Light lies within the ink line, never on it. */
const withinInk = (d: string, width: number, light: string) =>
  light && width ? inside(d, masked(bounds(d), stroke(d, '#000', width), light)) : light

/** The night closes in with the distance from the lantern, in three flat steps. */
function nightfall(d: string): string {
  const area = bounds(d)
  const { x, y, width, height } = area
  const [dx, dy] = [Math.max(x - LAMP.x, 0, LAMP.x - x - width), Math.max(y - LAMP.y, 0, LAMP.y - y - height)]
  const nearest = Math.hypot(dx, dy)
  const farthest = Math.hypot(Math.max(LAMP.x - x, x + width - LAMP.x), Math.max(LAMP.y - y, y + height - LAMP.y))
  const step = dark(`M${x} ${y}h${width}v${height}h${-width}Z`, 0.08)
  const steps = [470, 600, 720]
    .filter((r) => farthest > r)
    .map((r) => (nearest > r ? step : masked(area, fill(ellipse(LAMP.x, LAMP.y, r), '#000'), step)))
  return inside(d, steps.join(''))
}

/** One solid form: local colour, two steps of shadow away from the lantern, a plane and a rim towards it. */
export const volume = (d: string, how: Shading = {}): Sheets => detailed(d, how)

/** The same with details of its own, which lie on the form and under its ink line. */
export function detailed(d: string, how: Shading = {}, details: Partial<Sheets> = {}): Sheets {
  const { depth = 60, shade = 0.3, plane = 0.3, rim = 0.8, from = LIGHT, ink: width = 6 } = how
  const { x, y, width: w, height: h } = bounds(d)
  const far = Math.hypot(x + w / 2 - LAMP.x, y + h / 2 - LAMP.y)
  const reach = Math.max(0.5, Math.min(1, 1.3 - far / 1000))
  const shadows = shade
    ? edge(d, -from.x, -from.y, depth, dark(d, shade)) + edge(d, -from.x, -from.y, depth * 0.42, dark(d, shade))
    : ''
  const planes = plane ? edge(d, from.x, from.y, depth * 0.8, glow(d, round2(plane * reach))) : ''
  const rims = rim ? edge(d, from.x, from.y, Math.min(14, 6 + depth * 0.14), glow(d, round2(rim * reach), 168)) : ''
  return {
    base: fill(d, how.fill ?? grey(128)) + inside(d, details.base ?? ''),
    form: shadows + inside(d, details.form ?? '') + nightfall(d) + (width ? ink(d, width) : ''),
    light: withinInk(d, width, planes + rims + (details.light ?? '')),
  }
}

export const sheets = (part: Partial<Sheets>): Sheets => ({ base: '', form: '', light: '', ...part })

/** Things on one surface: drawn one after the other, nothing hidden. */
export const merge = (...list: Partial<Sheets>[]): Sheets => ({
  base: list.map((s) => s.base ?? '').join(''),
  form: list.map((s) => s.form ?? '').join(''),
  light: list.map((s) => s.light ?? '').join(''),
})

/** Puts a form in front of others: what it covers loses its shadow, ink and light. */
export function over(under: Sheets, d: string, front: Partial<Sheets>): Sheets {
  return merge({ base: under.base, form: outside(d, under.form), light: outside(d, under.light) }, front)
}

/** A form with details of its own, in front of others. */
export const stack = (under: Sheets, d: string, how: Shading = {}, details: Partial<Sheets> = {}): Sheets =>
  over(under, d, detailed(d, how, details))

/** Small repeatable chances for stars, rain and leaves. */
export function dice(seed: number): (low: number, high: number) => number {
  let state = seed >>> 0
  return (low, high) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return low + (((t ^ (t >>> 14)) >>> 0) / 4294967296) * (high - low)
  }
}

export function mix(a: string, b: string, t: number): string {
  const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + i * 2, 3 + i * 2), 16)
  const blended = [0, 1, 2].map((i) => Math.round(channel(a, i) + (channel(b, i) - channel(a, i)) * t))
  return `#${blended.map((n) => n.toString(16).padStart(2, '0')).join('')}`
}
