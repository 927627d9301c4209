import type { ComposeRequest } from '../../../../schemas/compose-params.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Output } from '../../../../schemas/output.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { packColor, parseColor } from '../color/parse-color.ts'
import { takeCanvas } from '../compose/canvas.ts'
import { composeImage, type Drawing } from '../compose/compose-image.ts'
import type { Placed } from '../compose/coverage.ts'
import type { Image } from '../image/image.ts'
import { openLayer, type SharedLayer } from '../layer/layer.ts'
import { trimImage } from '../resize/trim.ts'
import { storeOutput } from './output.ts'

/** `layers[i]` is what `request.draws[i]` draws, fitted and recoloured. */
export type ComposeTask = { request: ComposeRequest; layers: SharedLayer[]; blobsDir: string }
export type ComposeOutcome = { output: Output; blendMs: number; encodeMs: number; storeMs: number }

export function compose({ request, layers, blobsDir }: ComposeTask): Result<ComposeOutcome, Problem> {
  const started = performance.now()
  const image = drawRequest(request, layers)
  const blendMs = performance.now() - started
  const stored = storeOutput(image, request, blobsDir)
  return stored.ok ? ok({ ...stored.value, blendMs }) : stored
}

/** The pixels of a request whose layers are ready; they are good until the next call. */
export function drawRequest(request: ComposeRequest, layers: readonly SharedLayer[]): Image {
  const placed = request.draws.map(({ offsetX, offsetY }, index): Placed => {
    const layer = openLayer(layers[index]!)
    return { layer, x: layer.left + offsetX, y: layer.top + offsetY }
  })
  const drawings = request.draws.map(({ blend, opacity, clip }, index): Drawing => {
    const drawing: Drawing = { ...placed[index]!, blend, opacity }
    if (clip) drawing.clip = clip.map((other) => placed[other]!)
    return drawing
  })
  const background = packColor(parseColor(request.background))
  const image = composeImage(takeCanvas(request.width, request.height, background), drawings)
  return request.trim ? trimImage(image) : image
}
