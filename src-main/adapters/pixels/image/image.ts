/** Straight (not premultiplied) 8-bit RGBA, rows from top to bottom, `width * height * 4` bytes. */
export type Image = { width: number; height: number; pixels: Uint8Array }

export function createImage(width: number, height: number): Image {
  return { width, height, pixels: new Uint8Array(width * height * 4) }
}

/** The same pixels as one 32-bit word each: 0xAABBGGRR, as every platform we run on is little-endian. */
export function wordsOf(image: Image): Uint32Array {
  const { pixels } = image
  return new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.byteLength >>> 2)
}
