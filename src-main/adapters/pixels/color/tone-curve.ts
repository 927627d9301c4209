import { exactPower } from './exact-power.ts'

/** A `curv` or `para` tag (ICC.1:2022, 10.6 and 10.18) as linear light for each of the 256 values. */
export function readToneCurve(tag: Uint8Array | undefined): Float64Array | undefined {
  if (tag === undefined || tag.length < 12) return undefined
  const view = new DataView(tag.buffer, tag.byteOffset, tag.byteLength)
  const type = String.fromCharCode(...tag.subarray(0, 4))
  const curve = type === 'curv' ? sampled(view) : type === 'para' ? parametric(view) : undefined
  return curve && Float64Array.from({ length: 256 }, (_, value) => curve(value / 255))
}

function sampled(view: DataView): ((x: number) => number) | undefined {
  const count = view.getUint32(8)
  if (count === 0) return (x) => x
  if (view.byteLength < 12 + count * 2) return undefined
  if (count === 1) return (x) => exactPower(x, view.getUint16(12) / 256)
  return (x) => {
    const at = x * (count - 1)
    const low = Math.min(Math.floor(at), count - 2)
    const [a, b] = [view.getUint16(12 + low * 2), view.getUint16(14 + low * 2)]
    return (a + (b - a) * (at - low)) / 65_535
  }
}

/** Parameters each function type has: g, a, b, c, d, e, f as far as they go. */
const PARAMETER_COUNTS = [1, 3, 4, 5, 7]

function parametric(view: DataView): ((x: number) => number) | undefined {
  const type = view.getUint16(8)
  const count = PARAMETER_COUNTS[type]
  if (count === undefined || view.byteLength < 12 + count * 4) return undefined
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = Array.from(
    { length: count },
    (_, index) => view.getInt32(12 + index * 4) / 65_536,
  )
  const power = (x: number): number => exactPower(a * x + b, g)
  switch (type) {
    case 0:
      return (x) => exactPower(x, g)
    case 1:
      return (x) => (a * x + b >= 0 ? power(x) : 0)
    case 2:
      return (x) => (a * x + b >= 0 ? power(x) + c : c)
    case 3:
      return (x) => (x >= d ? power(x) : c * x)
    default:
      return (x) => (x >= d ? power(x) + e : c * x + f)
  }
}
