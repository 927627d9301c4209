/** A picture fitted to its box and packed: only its visible pixels, as runs. */
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

export type LayerShape = {
  width: number
  height: number
  left: number
  top: number
  runCount: number
  pixelCount: number
}

/** Where a layer lies: from byte `offset`, a multiple of 4, of memory that every worker sees. */
export type Place = { buffer: SharedArrayBuffer; offset: number }

/** What crosses between threads: its three arrays lie one after another, as many bytes as `layerBytes` says. */
export type SharedLayer = LayerShape & Place

export function layerBytes({ height, runCount, pixelCount }: LayerShape): number {
  return (height + 1 + runCount * 3 + pixelCount) * 4
}

export function openLayer(layer: SharedLayer): Layer {
  const { width, height, left, top, runCount, pixelCount, buffer, offset } = layer
  const runsAt = offset + (height + 1) * 4
  const rowStart = new Int32Array(buffer, offset, height + 1)
  const runs = new Int32Array(buffer, runsAt, runCount * 3)
  const pixels = new Uint32Array(buffer, runsAt + runCount * 12, pixelCount)
  return { width, height, left, top, rowStart, runs, pixels }
}
