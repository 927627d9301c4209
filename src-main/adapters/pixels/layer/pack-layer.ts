import { wordsOf, type Image } from '../image/image.ts'
import { layerBytes, openLayer, type Layer, type LayerShape, type Place, type SharedLayer } from './layer.ts'

/** An opaque stretch shorter than this stays part of the translucent run around it: a run costs more than it saves. */
const MIN_OPAQUE = 8

type Runs = { starts: number[]; fields: number[]; pixels: number }

/** A layer whose size is known and which is written as soon as there is a place for it. */
export type PackedLayer = { sizeBytes: number; writeTo: (place: Place) => SharedLayer }

/** Packs a fitted picture whose top left corner lies at `left`, `top` of its box. */
export function packLayer(image: Image, left: number, top: number): PackedLayer {
  const words = wordsOf(image)
  const { width, height } = image
  const found: Runs = { starts: [0], fields: [], pixels: 0 }
  for (let y = 0; y < height; y++) {
    findRuns(words, y * width, width, found)
    found.starts.push(found.fields.length / 3)
  }
  const shape: LayerShape = { width, height, left, top, runCount: found.fields.length / 3, pixelCount: found.pixels }
  return {
    sizeBytes: layerBytes(shape),
    writeTo(place) {
      const shared = { ...shape, ...place }
      writeRuns(words, found, openLayer(shared))
      return shared
    },
  }
}

function writeRuns(words: Uint32Array, found: Runs, { width, height, rowStart, runs, pixels }: Layer): void {
  rowStart.set(found.starts)
  runs.set(found.fields)
  for (let y = 0; y < height; y++)
    for (let run = rowStart[y]! * 3; run < rowStart[y + 1]! * 3; run += 3) {
      const start = y * width + runs[run]!
      pixels.set(words.subarray(start, start + (runs[run + 1]! >>> 1)), runs[run + 2])
    }
}

function findRuns(words: Uint32Array, row: number, width: number, found: Runs): void {
  const end = row + width
  let at = row
  while (at < end) {
    while (at < end && words[at]! >>> 24 === 0) at++
    if (at === end) return
    const opaqueEnd = endOfOpaque(words, at, end)
    const whole = opaqueEnd === end || words[opaqueEnd]! >>> 24 === 0
    const opaque = opaqueEnd - at >= MIN_OPAQUE || (opaqueEnd > at && whole)
    const stop = opaque ? opaqueEnd : endOfTranslucent(words, at, end)
    found.fields.push(at - row, (stop - at) * 2 + (opaque ? 1 : 0), found.pixels)
    found.pixels += stop - at
    at = stop
  }
}

function endOfOpaque(words: Uint32Array, from: number, end: number): number {
  let at = from
  while (at < end && words[at]! >= 0xff000000) at++
  return at
}

/** Runs on over short opaque stretches, up to the next transparent pixel or long opaque stretch. */
function endOfTranslucent(words: Uint32Array, from: number, end: number): number {
  let opaque = 0
  let at = from
  for (; at < end && words[at]! >>> 24 !== 0; at++) {
    opaque = words[at]! >= 0xff000000 ? opaque + 1 : 0
    if (opaque === MIN_OPAQUE) return at + 1 - MIN_OPAQUE
  }
  return at
}
