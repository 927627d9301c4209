import { type BlendMode, blendModeSchema } from '../../../../schemas/blend-mode.ts'

/** Names of a canvas's composite operations that are other than ours (HTML Standard, `globalCompositeOperation`). */
const OTHER_NAMES: Readonly<Record<string, BlendMode>> = { 'source-over': 'normal', lighter: 'add' }

/** The blend mode that a canvas calls by this name; undefined for those that are no blending, or not separable. */
export function canvasBlend(name: string): BlendMode | undefined {
  const known = Object.hasOwn(OTHER_NAMES, name) ? OTHER_NAMES[name] : name
  const parsed = blendModeSchema.safeParse(known)
  return parsed.success ? parsed.data : undefined
}
