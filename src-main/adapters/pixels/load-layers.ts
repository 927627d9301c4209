import type { ComposeRequest, Draw } from '../../../schemas/compose-params.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { SharedLayer } from './layer/layer.ts'
import type { LayerCache } from './layer/layer-cache.ts'
import type { Box } from './layer/prepare-layer.ts'
import type { TaskRunner } from './task-runner.ts'
import type { LoadedLayer } from './tasks/load-layer.ts'
import type { Waiting } from './waiting-line.ts'

type Layers = { layers: SharedLayer[]; decodeMs: number }

/** The layers of a request, each prepared once and then shared. `decodeMs` is the work this request caused. */
export async function loadLayers(
  request: ComposeRequest,
  blobsDir: string,
  cache: LayerCache,
  runner: TaskRunner,
  waiting: Waiting,
): Promise<Result<Layers, Problem>> {
  let decodeMs = 0
  const counted = (loaded: Result<LoadedLayer, Problem>): Result<SharedLayer, Problem> => {
    if (!loaded.ok) return loaded
    decodeMs += loaded.value.decodeMs
    return ok(loaded.value.layer)
  }
  const fitted = (draw: Draw): Promise<Result<SharedLayer, Problem>> => {
    const box = boxOf(draw, request)
    const sha256 = draw.image.blob
    return cache.get(keyOf(sha256, box), async () =>
      counted(await runner.run('loadLayer', { blobsDir, sha256, box }, waiting)),
    )
  }
  const colored = (draw: Draw, color: string): Promise<Result<SharedLayer, Problem>> =>
    cache.get(`${keyOf(draw.image.blob, boxOf(draw, request))} ${color.toLowerCase()}`, async () => {
      const layer = await fitted(draw)
      return layer.ok ? counted(await runner.run('recolor', { layer: layer.value, color }, waiting)) : layer
    })

  const loaded = await Promise.all(
    request.draws.map((draw) => (draw.recolor === undefined ? fitted(draw) : colored(draw, draw.recolor))),
  )
  const layers: SharedLayer[] = []
  for (const layer of loaded) {
    if (!layer.ok) return layer
    layers.push(layer.value)
  }
  return ok({ layers, decodeMs })
}

const boxOf = (draw: Draw, request: ComposeRequest): Box => ({
  width: draw.width ?? request.width,
  height: draw.height ?? request.height,
  fit: draw.fit,
  scaling: request.scaling,
})

const keyOf = (sha256: string, { width, height, fit, scaling }: Box): string =>
  `${sha256} ${width}x${height} ${fit} ${scaling}`
