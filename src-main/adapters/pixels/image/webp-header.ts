/** What a WebP says of itself before it is decoded (RFC 9649). `complete`: the file is as long as it says. */
export type WebpHeader = {
  width: number
  height: number
  animated: boolean
  complete: boolean
  iccProfile?: Uint8Array
  exif?: Uint8Array
}

/** Reads the RIFF container and the first frame's header; undefined where it cannot be understood. */
export function readWebpHeader(bytes: Uint8Array): WebpHeader | undefined {
  if (bytes.length < 30) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const complete = view.getUint32(4, true) + 8 <= bytes.length
  switch (fourCc(bytes, 12)) {
    case 'VP8X': {
      const animated = (view.getUint8(20) & 0x02) !== 0
      return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1, animated, complete, ...extras(bytes, view) }
    }
    case 'VP8L': {
      if (view.getUint8(20) !== 0x2f) return undefined
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, animated: false, complete }
    }
    case 'VP8 ': {
      const [width, height] = [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
      return { width, height, animated: false, complete }
    }
    default:
      return undefined
  }
}

function extras(bytes: Uint8Array, view: DataView): Pick<WebpHeader, 'iccProfile' | 'exif'> {
  const found: Pick<WebpHeader, 'iccProfile' | 'exif'> = {}
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true)
    const data = bytes.subarray(at + 8, at + 8 + length)
    const type = fourCc(bytes, at)
    if (type === 'ICCP') found.iccProfile = data
    if (type === 'EXIF') found.exif = data
    at += 8 + length + (length & 1)
  }
  return found
}

const fourCc = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
