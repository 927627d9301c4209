const COLOR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i

/** Whether a value is a colour: `#rgb`, `#rrggbb` or `#rrggbbaa`. */
export function isColor(value: string): boolean {
  return COLOR.test(value)
}
