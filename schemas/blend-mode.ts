import { z } from 'zod'

/** Separable blend modes, as in W3C Compositing and Blending Level 1, and `add` (plus-lighter, clamped). */
export const blendModeSchema = z.enum([
  'normal',
  'multiply',
  'screen',
  'overlay',
  'darken',
  'lighten',
  'color-dodge',
  'color-burn',
  'hard-light',
  'soft-light',
  'difference',
  'exclusion',
  'add',
])

export type BlendMode = z.infer<typeof blendModeSchema>
