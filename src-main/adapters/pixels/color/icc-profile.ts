import { readToneCurve } from './tone-curve.ts'

/**
 * What an ICC profile (ICC.1:2022) says. `matrix`: three curves to linear light (256 entries each) and the nine
 * numbers, row by row, from there to linear sRGB. `other`: a kind of profile that is not converted.
 */
export type IccProfile =
  | { kind: 'srgb'; name: string }
  | { kind: 'matrix'; name: string; matrix: readonly number[]; curves: readonly Float64Array[] }
  | { kind: 'other'; name: string }

/** XYZ (D50, as profiles connect in it) to linear sRGB: IEC 61966-2-1 primaries, adapted by Bradford. */
const XYZ_TO_SRGB = [
  3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.033454, 0.0719453, -0.2289914, 1.4052427,
]

const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1]

export function readIccProfile(bytes: Uint8Array): IccProfile {
  const tags = readTags(bytes)
  const name = describe(tags.get('desc')) || 'unnamed'
  if (/srgb/i.test(name)) return { kind: 'srgb', name }
  const space = ascii(bytes, 16, 20)
  if (space === 'GRAY') {
    const curve = readToneCurve(tags.get('kTRC'))
    return curve ? { kind: 'matrix', name, matrix: IDENTITY, curves: [curve, curve, curve] } : { kind: 'other', name }
  }
  const columns = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => readXyz(tags.get(tag)))
  const curves = ['rTRC', 'gTRC', 'bTRC'].map((tag) => readToneCurve(tags.get(tag)))
  const complete = columns.every((column) => column !== undefined) && curves.every((curve) => curve !== undefined)
  if (space !== 'RGB ' || !complete) return { kind: 'other', name }
  const matrix = IDENTITY.map((_, at) => {
    const row = Math.floor(at / 3) * 3
    const [x = 0, y = 0, z = 0] = columns[at % 3] ?? []
    return XYZ_TO_SRGB[row]! * x + XYZ_TO_SRGB[row + 1]! * y + XYZ_TO_SRGB[row + 2]! * z
  })
  return { kind: 'matrix', name, matrix, curves }
}

function readTags(bytes: Uint8Array): Map<string, Uint8Array> {
  const tags = new Map<string, Uint8Array>()
  if (bytes.length < 132) return tags
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.min(view.getUint32(128), Math.floor((bytes.length - 132) / 12))
  for (let tag = 0; tag < count; tag++) {
    const at = 132 + tag * 12
    const start = view.getUint32(at + 4)
    tags.set(ascii(bytes, at, at + 4), bytes.subarray(start, start + view.getUint32(at + 8)))
  }
  return tags
}

/** The profile's name: a `desc` of version 2 or a `mluc` of version 4. */
function describe(tag: Uint8Array | undefined): string {
  if (tag === undefined || tag.length < 28) return ''
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  if (ascii(tag, 0, 4) === 'desc') return ascii(tag, 12, 12 + view.getUint32(8)).replace(/\0.*$/s, '')
  if (ascii(tag, 0, 4) !== 'mluc') return ''
  const start = view.getUint32(24)
  return new TextDecoder('utf-16be').decode(tag.subarray(start, start + view.getUint32(20)))
}

function readXyz(tag: Uint8Array | undefined): number[] | undefined {
  if (tag === undefined || tag.length < 20) return undefined
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  return [8, 12, 16].map((at) => view.getInt32(at) / 65_536)
}

const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 1024)))
