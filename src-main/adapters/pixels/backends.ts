import { composeRequestSchema } from '../../../schemas/compose-params.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Request } from '../../../schemas/request.ts'
import type { Backend, GenerationContext } from '../../app/ports/backend.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { DrawingStore, PixelPool, PixelWork } from './pixel-pool.ts'
import { sketchRequestSchema } from './sketch/sketch-request.ts'

/** The two generators that run on this machine's own cores. */
export function createPixelBackends(pool: PixelPool, studioVersion: string): Backend[] {
  const backend = (
    service: 'compose' | 'sketch',
    work: (params: unknown, store: DrawingStore) => Promise<Result<PixelWork, Problem>>,
  ): Backend => ({
    service,
    concurrency: pool.threads,
    outlivesEngine: false,
    async run(request: Request, { blobsDir, outputsDir = blobsDir, isAwaited = false }: GenerationContext) {
      const [node] = request.spell.nodes
      const started = performance.now()
      const made = await work(node?.params, { blobsDir, outputsDir, isAwaited })
      if (!made.ok) return made
      const { outputs, timings } = made.value
      const totalMs = timings.decodeMs + timings.blendMs + timings.encodeMs + timings.storeMs
      const fingerprint = `ovenbird ${studioVersion}; ${service} ${node?.toolVersion ?? 0}; ${process.platform}-${process.arch}`
      const rounded = Object.fromEntries(
        Object.entries({ ...timings, totalMs, waitMs: performance.now() - started - totalMs }).map(([name, ms]) => [
          name,
          Math.max(0, Math.round(ms * 100) / 100),
        ]),
      )
      return ok({ outputs, timings: rounded, fingerprint })
    },
  })

  return [
    backend('compose', async (params, store) => {
      const read = composeRequestSchema.safeParse(params)
      return read.success ? pool.compose(read.data, store) : err(faulty('compose'))
    }),
    backend('sketch', async (params, store) => {
      const read = sketchRequestSchema.safeParse(params)
      return read.success ? pool.sketch(read.data, store) : err(faulty('sketch'))
    }),
  ]
}

function faulty(tool: string): Problem {
  return { code: 'VALIDATION', message: `The request is not one that ${tool} can draw.` }
}
