import type { BlendMode } from '../../../schemas/blend-mode.ts'

export type Rgba = [number, number, number, number]

/** B(Cb, Cs) as the W3C prints it (Compositing and Blending Level 1), in real numbers from 0 to 1. */
function mix(mode: BlendMode, b: number, s: number): number {
  switch (mode) {
    case 'normal':
    case 'add':
      return s
    case 'multiply':
      return b * s
    case 'screen':
      return b + s - b * s
    case 'overlay':
      return mix('hard-light', s, b)
    case 'darken':
      return Math.min(b, s)
    case 'lighten':
      return Math.max(b, s)
    case 'color-dodge':
      return b === 0 ? 0 : s === 1 ? 1 : Math.min(1, b / (1 - s))
    case 'color-burn':
      return b === 1 ? 1 : s === 0 ? 0 : 1 - Math.min(1, (1 - b) / s)
    case 'hard-light':
      return s <= 0.5 ? mix('multiply', b, 2 * s) : mix('screen', b, 2 * s - 1)
    case 'soft-light': {
      const d = b <= 0.25 ? ((16 * b - 12) * b + 4) * b : Math.sqrt(b)
      return s <= 0.5 ? b - (1 - 2 * s) * b * (1 - b) : b + (2 * s - 1) * (d - b)
    }
    case 'difference':
      return Math.abs(b - s)
    case 'exclusion':
      return b + s - 2 * b * s
  }
}

/** One straight RGBA pixel over another, 0 … 255 and not rounded. */
export function blendReference(mode: BlendMode, below: Rgba, above: Rgba, opacity = 1): Rgba {
  const backdrop = below[3] / 255
  const source = (above[3] / 255) * opacity
  const alpha = mode === 'add' ? Math.min(1, source + backdrop) : source + backdrop * (1 - source)
  if (alpha === 0) return [0, 0, 0, 0]
  const channel = (index: 0 | 1 | 2): number => {
    const [b, s] = [below[index] / 255, above[index] / 255]
    if (mode === 'add') return (Math.min(1, source * s + backdrop * b) / alpha) * 255
    const mixed = (1 - backdrop) * s + backdrop * mix(mode, b, s)
    return ((source * mixed + (1 - source) * backdrop * b) / alpha) * 255
  }
  return [channel(0), channel(1), channel(2), alpha * 255]
}
