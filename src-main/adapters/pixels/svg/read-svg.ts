import { err, ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { checkFileSize, IMAGE_LIMITS } from '../image/limits.ts'
import { unreadable } from '../image/unreadable.ts'

/** An SVG that is safe to draw: `source` starts at its root element; the size is in CSS pixels and may be fractional. */
export type Svg = { source: string; width: number; height: number }

/** Elements within elements; drawing programs stay far below, and deeper ones only serve to exhaust a parser. */
const MAX_DEPTH = 200

type Refusal = { pattern: RegExp; what: string; cure: string }

const PLAIN_CURE = 'Save it as a plain SVG, or as a PNG.'

const REFUSALS: readonly Refusal[] = [
  { pattern: /<!(DOCTYPE|ENTITY)/i, what: 'a document type with entities', cure: PLAIN_CURE },
  { pattern: /<\?xml-stylesheet/i, what: 'an external style sheet', cure: PLAIN_CURE },
  { pattern: /<([\w-]+:)?script[\s/>]/i, what: 'a script', cure: PLAIN_CURE },
  { pattern: /<([\w-]+:)?foreignObject[\s/>]/i, what: 'a foreign object', cure: PLAIN_CURE },
  { pattern: /<[^>]*\son[a-z]+\s*=/i, what: 'an event handler', cure: PLAIN_CURE },
  {
    pattern: /\shref\s*=\s*["'](?!\s*#)|:href\s*=\s*["'](?!\s*#)/i,
    what: 'a reference to another file or an embedded picture',
    cure: 'Draw what it refers to in the SVG itself, or save the whole as a PNG.',
  },
  {
    pattern: /url\(\s*["']?(?!\s*["']?#|&quot;#)|@import/i,
    what: 'a style that refers to another file',
    cure: PLAIN_CURE,
  },
  {
    pattern: /<([\w-]+:)?fe(Turbulence|Morphology|ConvolveMatrix)[\s/>]/,
    what: 'a filter that can take minutes to draw (feTurbulence, feMorphology or feConvolveMatrix)',
    cure: 'Save the drawing as a PNG.',
  },
  {
    pattern: /<([\w-]+:)?(text|tspan|textPath)[\s/>]/i,
    what: 'text, which would look different on a machine with other fonts',
    cure: 'Convert the text to outlines (paths) in the drawing program.',
  },
]

/** Checks an SVG before anything parses or draws it: no code, nothing from outside, no text, no deep nesting. */
export function readSvg(bytes: Uint8Array, file: string): Result<Svg, Problem> {
  const weight = checkFileSize(bytes.length, IMAGE_LIMITS.svgBytes, file)
  if (!weight.ok) return weight
  let document: string
  try {
    document = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return unreadable(file, 'it is not UTF-8 text', 'Save the SVG in UTF-8.')
  }
  const source = document.replaceAll(/<!--[\s\S]*?-->/g, '')
  for (const { pattern, what, cure } of REFUSALS)
    if (pattern.test(source))
      return err({ code: 'LAYER_UNREADABLE', file, message: `The SVG is refused because it holds ${what}.`, cure })
  if (depthOf(source) > MAX_DEPTH)
    return unreadable(file, `its elements are nested deeper than ${MAX_DEPTH}`, PLAIN_CURE)

  const start = source.search(/<([\w-]+:)?svg[\s>]/)
  const root = /^<(?:"[^"]*"|'[^']*'|[^>"'])*>/.exec(source.slice(start))?.[0]
  if (start < 0 || root === undefined) return unreadable(file, 'it has no svg element')
  const size = sizeOf(root)
  if (size === undefined)
    return unreadable(
      file,
      'the SVG does not say how large it is',
      'Give its svg element a width and height, or a viewBox.',
    )
  return ok({ source: source.slice(start), ...size })
}

function depthOf(source: string): number {
  let depth = 0
  let deepest = 0
  for (const [, close, selfClosed] of source.matchAll(/<(\/?)[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g)) {
    if (close) depth--
    else if (!selfClosed) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}

/** CSS pixels a unit takes (CSS Values 3, 5.2). */
const UNITS: Record<string, number> = { '': 1, px: 1, pt: 96 / 72, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4 }

/** The width and height of the root element; those of its viewBox where they are absent or relative. */
function sizeOf(root: string): { width: number; height: number } | undefined {
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(root)
      ?.slice(1)
      .find((text) => text !== undefined) ?? ''
  const box = attribute('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [boxWidth, boxHeight] = box.length === 4 ? [box[2], box[3]] : [undefined, undefined]
  const length = (text: string): number | undefined => {
    const [, digits, unit = ''] = /^\s*(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i.exec(text) ?? []
    const scale = UNITS[unit.toLowerCase()]
    return digits === undefined || scale === undefined ? undefined : Number(digits) * scale
  }
  const [ownWidth, ownHeight] = [length(attribute('width')), length(attribute('height'))]
  const ratio = boxWidth !== undefined && boxHeight !== undefined && boxHeight > 0 ? boxWidth / boxHeight : undefined
  const width = ownWidth ?? (ownHeight !== undefined && ratio !== undefined ? ownHeight * ratio : boxWidth)
  const height = ownHeight ?? (ownWidth !== undefined && ratio !== undefined ? ownWidth / ratio : boxHeight)
  return width !== undefined && height !== undefined && width > 0 && height > 0 ? { width, height } : undefined
}
