import { isPng } from '../png/chunks.ts'

export type LayerFormat = 'png' | 'webp' | 'svg'

const text = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end))

/** The format by content, never by the file's name. */
export function sniffFormat(bytes: Uint8Array): LayerFormat | 'jpeg' | 'gif' | 'unknown' {
  if (isPng(bytes)) return 'png'
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (text(bytes, 0, 4) === 'GIF8') return 'gif'
  return looksLikeSvg(bytes) ? 'svg' : 'unknown'
}

/** XML that opens an svg element after its prologue and comments. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  return (
    /^\s*(<\?xml|<!--|<!DOCTYPE|<svg|<[a-z]+:svg)/i.test(start) &&
    /<([a-z]+:)?svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 65_536)))
  )
}
