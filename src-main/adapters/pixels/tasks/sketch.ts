import type { Problem } from '../../../../schemas/errors.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { drawSketch } from '../sketch/draw-sketch.ts'
import type { SketchRequest } from '../sketch/sketch-request.ts'
import { loadFont } from '../text/font.ts'
import type { ComposeOutcome } from './compose.ts'
import { storeOutput } from './output.ts'

export type SketchTask = { request: SketchRequest; fontUrl: string; blobsDir: string }

export function sketch({ request, fontUrl, blobsDir }: SketchTask): Result<ComposeOutcome, Problem> {
  const started = performance.now()
  const image = drawSketch(request, loadFont(fontUrl))
  const blendMs = performance.now() - started
  const stored = storeOutput(image, { format: request.format, effort: 'fast', quality: 92 }, blobsDir)
  return stored.ok ? ok({ ...stored.value, blendMs }) : stored
}
