import type { Problem } from '../../../../schemas/errors.ts'
import { readIccProfile } from '../color/icc-profile.ts'
import { convertToSrgb } from '../color/convert-to-srgb.ts'
import type { Image } from './image.ts'

/** The picture in sRGB with its profile's name; a warning, and the pixels as they are, where it cannot be converted. */
export function toSrgb(
  image: Image,
  profileBytes: Uint8Array,
  file: string,
): { image: Image; profile: string; warnings: Problem[] } {
  const profile = readIccProfile(profileBytes)
  if (profile.kind === 'srgb') return { image, profile: profile.name, warnings: [] }
  if (profile.kind === 'matrix') return { image: convertToSrgb(image, profile), profile: profile.name, warnings: [] }
  const warning: Problem = {
    code: 'LAYER_UNREADABLE',
    file,
    message: `The picture's colour profile "${profile.name}" cannot be converted, so its colours are read as sRGB.`,
    cure: 'Convert the picture to sRGB in the program that made it.',
  }
  return { image, profile: profile.name, warnings: [warning] }
}
