import { sha256Hex } from '../prelude/hash.ts'

/**
 * The text of provenance.txt: one hash that stands for all pictures in their order, and how to come to it. `pieces` are
 * in the order of their numbers; `pixelSha256` is over a picture's pixels, so it is the same in every image format.
 */
export function provenanceText(pieces: readonly { number: number; pixelSha256: string }[]): string {
  const joined = pieces.map((piece) => piece.pixelSha256).join('')
  return `${[
    `provenance ${sha256Hex(joined)}`,
    '',
    'The hash above is the SHA-256 of the hashes below, joined in this order without spaces or line ends, as ASCII text.',
    "Each hash below is the SHA-256 of one piece's pixels: width and height as unsigned 32-bit little-endian integers,",
    'then red, green, blue and alpha of every pixel, one byte each, row by row from the top left, alpha not multiplied',
    'into the colours, and 0 0 0 0 where a pixel is fully transparent.',
    '',
    ...pieces.map((piece) => `${piece.number} ${piece.pixelSha256}`),
  ].join('\n')}\n`
}
