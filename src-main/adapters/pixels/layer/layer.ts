/**
 * A picture fitted to its box and packed: only its visible pixels, as runs. All arrays lie on one SharedArrayBuffer,
 * so that every worker reads the same memory.
 */
export type Layer = {
  /** Size and place of the shown part within the box, in pixels. */
  width: number
  height: number
  left: number
  top: number
  /** `height + 1` indexes: runs of row y are rowStart[y] … rowStart[y + 1]. */
  rowStart: Int32Array
  /** Three integers a run: first column, length × 2 + 1 where all of it is opaque, index of its first pixel. */
  runs: Int32Array
  /** 0xAABBGGRR, straight alpha, runs one after another. */
  pixels: Uint32Array
}

/** What crosses between threads. */
export type SharedLayer = {
  width: number
  height: number
  left: number
  top: number
  runCount: number
  buffer: SharedArrayBuffer
}

export function openLayer({ width, height, left, top, runCount, buffer }: SharedLayer): Layer {
  const runsAt = (height + 1) * 4
  const pixelsAt = runsAt + runCount * 12
  const rowStart = new Int32Array(buffer, 0, height + 1)
  const runs = new Int32Array(buffer, runsAt, runCount * 3)
  return { width, height, left, top, rowStart, runs, pixels: new Uint32Array(buffer, pixelsAt) }
}
