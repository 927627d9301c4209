import type { z } from 'zod'
import { composeRequestSchema } from '../../../schemas/compose-params.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { RequestNode } from '../../../schemas/request.ts'
import type { Service } from '../../../schemas/tool.ts'
import type { Backend } from '../../app/ports/backend.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { pixelsFingerprint } from './fingerprint.ts'
import type { BlobStore, PixelPool, PixelWork } from './pixel-pool.ts'
import { sketchRequestSchema } from './sketch/sketch-request.ts'

/** Runs requests of `compose`. */
export const createComposeBackend = (pool: PixelPool): Backend =>
  createBackend('compose', pool, composeRequestSchema, pool.compose)

/** Runs requests of `sketch`. */
export const createSketchBackend = (pool: PixelPool): Backend =>
  createBackend('sketch', pool, sketchRequestSchema, pool.sketch)

function createBackend<Schema extends z.ZodType>(
  service: Service,
  pool: PixelPool,
  schema: Schema,
  make: (request: z.output<Schema>, store: BlobStore) => Promise<Result<PixelWork, Problem>>,
): Backend {
  return {
    service,
    concurrency: pool.threads,
    outlivesEngine: false,
    async run(request, { blobsDir, signal }) {
      const started = performance.now()
      const node = request.spell.nodes.find(({ id }) => id === request.spell.output.node)
      const params = parse(schema, node)
      if (!params.ok) return params
      if (signal.aborted) return err({ code: 'CANCELED', message: 'The work was canceled before it began.' })
      const made = await make(params.value, { blobsDir })
      if (!made.ok) return made
      const { outputs, timings } = made.value
      const fingerprint = pixelsFingerprint(`${service} ${node?.toolVersion}`)
      return ok({ outputs, timings: { ...timings, totalMs: performance.now() - started }, fingerprint })
    },
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  node: RequestNode | undefined,
): Result<z.output<Schema>, Problem> {
  const parsed = schema.safeParse(node?.params)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return err({
    code: 'VALIDATION',
    field: ['params', ...(issue?.path ?? [])].join('.'),
    message: `The request cannot be run: ${issue?.message ?? 'it has no parameters'}.`,
    cure: 'Correct the parameter in the collection.',
  })
}
