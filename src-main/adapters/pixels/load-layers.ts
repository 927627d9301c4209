import { MessageChannel } from 'node:worker_threads'
import type { ComposeRequest, Draw } from '../../../schemas/compose-params.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import { layerBytes, type SharedLayer } from './layer/layer.ts'
import type { LayerCache, LayerLease, PlaceFor } from './layer/layer-cache.ts'
import type { Box } from './layer/prepare-layer.ts'
import type { TaskRunner } from './task-runner.ts'
import type { LoadedLayer, LoadLayerTask } from './tasks/load-layer.ts'
import type { Waiting } from './waiting-line.ts'

type Layers = { layers: SharedLayer[]; decodeMs: number }

export type LayerSource = { blobsDir: string; cache: LayerCache; runner: TaskRunner; waiting: Waiting }

/**
 * The layers of a request, each prepared once and then shared; they are good until the lease ends. `decodeMs` is the work
 * this request caused.
 */
export async function loadLayers(
  request: ComposeRequest,
  lease: LayerLease,
  { blobsDir, cache, runner, waiting }: LayerSource,
): Promise<Result<Layers, Problem>> {
  let decodeMs = 0
  const counted = (loaded: Result<LoadedLayer, Problem>): Result<SharedLayer, Problem> => {
    if (!loaded.ok) return loaded
    decodeMs += loaded.value.decodeMs
    return ok(loaded.value.layer)
  }
  const fitted = (draw: Draw, holder: LayerLease): Promise<Result<SharedLayer, Problem>> => {
    const box = boxOf(draw, request)
    const sha256 = draw.image.blob
    return holder.get(keyOf(sha256, box), async (placeFor) =>
      counted(await loadLayer({ blobsDir, sha256, box }, placeFor, runner, waiting)),
    )
  }
  const colored = (draw: Draw, color: string): Promise<Result<SharedLayer, Problem>> =>
    lease.get(`${keyOf(draw.image.blob, boxOf(draw, request))} ${color.toLowerCase()}`, async (placeFor) => {
      // A lease of its own: who asked first may leave while others wait for this colour.
      using source = cache.lease()
      const layer = await fitted(draw, source)
      if (!layer.ok) return layer
      const place = placeFor(layerBytes(layer.value))
      if (!place.ok) return place
      return counted(await runner.run('recolor', { layer: layer.value, color, place: place.value }, waiting))
    })

  const loaded = await Promise.all(
    request.draws.map((draw) => (draw.recolor === undefined ? fitted(draw, lease) : colored(draw, draw.recolor))),
  )
  const layers: SharedLayer[] = []
  for (const layer of loaded) {
    if (!layer.ok) return layer
    layers.push(layer.value)
  }
  return ok({ layers, decodeMs })
}

/** Only the worker learns how much room a layer takes, and only here is known where there is any: it asks on its way. */
async function loadLayer(
  task: Omit<LoadLayerTask, 'room'>,
  placeFor: PlaceFor,
  runner: TaskRunner,
  waiting: Waiting,
): Promise<Result<LoadedLayer, Problem>> {
  const { port1, port2 } = new MessageChannel()
  port1.once('message', (sizeBytes: number) => port1.postMessage(placeFor(sizeBytes)))
  try {
    return await runner.run('loadLayer', { ...task, room: port2 }, waiting, [port2])
  } finally {
    port1.close()
  }
}

const boxOf = (draw: Draw, request: ComposeRequest): Box => ({
  width: draw.width ?? request.width,
  height: draw.height ?? request.height,
  fit: draw.fit,
  scaling: request.scaling,
})

const keyOf = (sha256: string, { width, height, fit, scaling }: Box): string =>
  `${sha256} ${width}x${height} ${fit} ${scaling}`
