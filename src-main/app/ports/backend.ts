import type { Problem } from '../../../schemas/errors.ts'
import type { Output } from '../../../schemas/output.ts'
import type { Request } from '../../../schemas/request.ts'
import type { Service } from '../../../schemas/tool.ts'
import type { Result } from '../../domain/prelude/result.ts'

export type Generation = {
  outputs: Output[]
  /** Milliseconds by step; `totalMs` is the whole. */
  timings: Record<string, number>
  /** What made it: studio, tool and platform versions. */
  fingerprint: string
}

export type GenerationContext = {
  /** Files that a request names are read here. */
  blobsDir: string
  /** Where outputs are stored; among the blobs where absent. */
  outputsDir?: string
  /** Somebody looks at where it will be: it goes before what is cooked. */
  isAwaited?: boolean
  signal: AbortSignal
}

/** What executes requests of a service. Outputs are stored as blobs before it answers. */
export type Backend = {
  service: Service
  /** Requests it works on at once. */
  concurrency: number
  /** True where work goes on when the engine has ended: it is asked for before anything runs again. */
  outlivesEngine: boolean
  run(request: Request, context: GenerationContext): Promise<Result<Generation, Problem>>
}
