import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { parseColor } from '../color/parse-color.ts'
import { recolorLayer } from '../layer/recolor-layer.ts'
import type { SharedLayer } from '../layer/layer.ts'
import type { LoadedLayer } from './load-layer.ts'

export type RecolorTask = { layer: SharedLayer; color: string }

/** A prepared layer in another colour; its own stays as it is. */
export function recolor({ layer, color }: RecolorTask): Result<LoadedLayer, Problem> {
  const started = performance.now()
  return ok({ layer: recolorLayer(layer, parseColor(color)), decodeMs: performance.now() - started })
}
