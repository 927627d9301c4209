import { inflateSync } from 'node:zlib'
import { readChunks } from './chunks.ts'

/** What a PNG carries beside its pixels. */
export type PngExtras = { animated: boolean; iccProfile?: Uint8Array; exif?: Uint8Array }

/** Profiles are a few kilobytes; the largest printing tables take a few megabytes. */
const MAX_PROFILE_BYTES = 16 * 1024 * 1024

/** Animation, colour profile and EXIF. What is damaged is left out: none of them is needed to see the picture. */
export function readPngExtras(bytes: Uint8Array): PngExtras {
  const extras: PngExtras = { animated: false }
  for (const chunk of readChunks(bytes)) {
    if (chunk.type === 'acTL') extras.animated = true
    if (chunk.type === 'eXIf') extras.exif = chunk.data
    if (chunk.type === 'iCCP') {
      const profile = inflateProfile(chunk.data.subarray(chunk.data.indexOf(0) + 2))
      if (profile) extras.iccProfile = profile
    }
  }
  return extras
}

function inflateProfile(compressed: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(compressed, { maxOutputLength: MAX_PROFILE_BYTES })
  } catch {
    return undefined
  }
}
