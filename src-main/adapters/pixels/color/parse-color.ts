/** Straight 8-bit colour. */
export type Color = { r: number; g: number; b: number; a: number }

/** Reads `#rgb`, `#rrggbb` or `#rrggbbaa`, as `colorSchema` allows them. */
export function parseColor(text: string): Color {
  const digits = text.slice(1)
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const channel = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16)
  return { r: channel(0), g: channel(2), b: channel(4), a: long.length === 8 ? channel(6) : 255 }
}

export function packColor({ r, g, b, a }: Color): number {
  return a === 0 ? 0 : (r | (g << 8) | (b << 16) | (a << 24)) >>> 0
}
