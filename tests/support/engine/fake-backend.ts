import type { Problem } from '../../../schemas/errors.ts'
import type { Request } from '../../../schemas/request.ts'
import { createFileBlobStore } from '../../../src-main/adapters/blobs/file-blob-store.ts'
import type { Backend, Generation, GenerationContext } from '../../../src-main/app/ports/backend.ts'
import { canonicalJson } from '../../../src-main/domain/prelude/canonical-json.ts'
import { err, ok, type Result } from '../../../src-main/domain/prelude/result.ts'

/** `wait` keeps a generation running until the test ends it. */
export type Reaction = 'make' | 'wait' | Problem

/** A generation that runs until the test says how it ends. */
export type Pending = { request: Request; make(): void; fail(problem: Problem): void }

export type FakeBackend = Backend & {
  /** How the next generations react; `make` at first. */
  react(reaction: Reaction | ((request: Request, nth: number) => Reaction)): void
  /** Every request that was begun, in order. */
  begun: Request[]
  pending: Pending[]
  /** Lets everything that waits finish, and what comes from now on. */
  release(): void
}

/** Takes the place of a service: makes "images" that are the request's own text, when the test wants them made. */
export function fakeBackend({ concurrency = 2, totalMs = 10 } = {}): FakeBackend {
  let reaction: (request: Request, nth: number) => Reaction = () => 'make'
  const begun: Request[] = []
  const pending: Pending[] = []

  return {
    service: 'sketch',
    concurrency,
    outlivesEngine: false,
    begun,
    pending,
    react(next) {
      reaction = typeof next === 'function' ? next : () => next
    },
    release() {
      reaction = () => 'make'
      for (const item of pending.splice(0)) item.make()
    },
    async run(request, context) {
      begun.push(request)
      const now = reaction(request, begun.length)
      if (now === 'make') return make(request, context, totalMs)
      if (now !== 'wait') return err(now)
      return new Promise((resolve, reject) => {
        const item: Pending = {
          request,
          make: () => void make(request, context, totalMs).then(resolve, reject),
          fail: (problem) => resolve(err(problem)),
        }
        pending.push(item)
      })
    },
  }
}

async function make(
  request: Request,
  { blobsDir, outputsDir = blobsDir }: GenerationContext,
  totalMs: number,
): Promise<Result<Generation, Problem>> {
  const bytes = new TextEncoder().encode(canonicalJson(request))
  const sha256 = await createFileBlobStore(outputsDir).put(bytes)
  const size = { sizeBytes: bytes.length, width: 1, height: 1, mediaType: 'image/png' }
  return ok({
    outputs: [{ role: 'image', sha256, pixelSha256: sha256, ...size }],
    timings: { totalMs },
    fingerprint: 'fake 1',
  })
}
