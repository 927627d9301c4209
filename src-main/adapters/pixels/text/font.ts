import { readFileSync } from 'node:fs'

/** A bitmap font of one cell size: each glyph is `height` rows, the leftmost column in the highest of `width` bits. */
export type Font = { width: number; height: number; glyphs: ReadonlyMap<number, Uint32Array> }

const loaded = new Map<string, Font>()

/** The font shipped with the studio, read once. Never the system's: pictures must not depend on it. */
export function loadFont(fontUrl: string): Font {
  const known = loaded.get(fontUrl)
  if (known) return known
  const font = parseBdf(readFileSync(new URL(fontUrl), 'latin1'))
  loaded.set(fontUrl, font)
  return font
}

/** Reads a BDF 2.1 font whose glyphs all fill its bounding box, at most 32 columns wide. */
export function parseBdf(text: string): Font {
  const [, width = '', height = ''] = /^FONTBOUNDINGBOX (\d+) (\d+)/m.exec(text) ?? []
  const glyphs = new Map<number, Uint32Array>()
  for (const [, code = '', bitmap = ''] of text.matchAll(/^ENCODING (\d+)\n[\s\S]*?^BITMAP\n([\s\S]*?)^ENDCHAR/gm))
    glyphs.set(
      Number(code),
      Uint32Array.from(bitmap.trim().split('\n'), (row) => Number.parseInt(row, 16)),
    )
  return { width: Number(width), height: Number(height), glyphs }
}
