import { ok, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { parseColor } from '../color/parse-color.ts'
import { recolorLayer } from '../layer/recolor-layer.ts'
import type { Place, SharedLayer } from '../layer/layer.ts'
import type { LoadedLayer } from './load-layer.ts'

/** `place` has room for as many bytes as the layer takes. */
export type RecolorTask = { layer: SharedLayer; color: string; place: Place }

/** A prepared layer in another colour; its own stays as it is. */
export function recolor({ layer, color, place }: RecolorTask): Result<LoadedLayer, Problem> {
  const started = performance.now()
  return ok({ layer: recolorLayer(layer, parseColor(color), place), decodeMs: performance.now() - started })
}
