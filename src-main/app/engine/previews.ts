import type { Problem } from '../../../schemas/errors.ts'
import type { Request } from '../../../schemas/request.ts'
import type { Service } from '../../../schemas/tool.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import type { Backend } from '../ports/backend.ts'
import type { Preview, PreviewStore } from '../ports/preview-store.ts'
import { createLanes } from './lanes.ts'

/** A request that can be drawn at once, and by what. */
export type Drawable = { request: Request; service: Service }

/** Pictures of pieces that are not made yet. Nothing of them is recorded. */
export type Previews = {
  store: PreviewStore
  /** Draws a request, once: those who ask meanwhile, or again, get the same picture. */
  render(requestHash: string, drawable: Drawable): Promise<Result<Preview, Problem>>
  /** Keeps a request at hand, to be asked for by its hash. The oldest are let go. */
  remember(requestHash: string, drawable: Drawable): void
  remembered(requestHash: string): Drawable | undefined
}

/** Some sheets' worth of pieces. */
const REMEMBERED_MAX = 2_000

export function createPreviews(store: PreviewStore, backends: readonly Backend[], blobsDir: string): Previews {
  const running = new Map<string, Promise<Result<Preview, Problem>>>()
  // One after another they are shown as they come, and leave the workers to what is cooked.
  const inLine = createLanes(2 * Math.max(1, ...backends.map((backend) => backend.concurrency)))
  const requests = new Map<string, Drawable>()

  async function draw(requestHash: string, { request, service }: Drawable): Promise<Result<Preview, Problem>> {
    const known = await store.find(requestHash)
    if (known) return ok(known)
    const backend = backends.find((candidate) => candidate.service === service)
    if (!backend) throw new Error(`nothing here runs ${service}`)
    const { signal } = new AbortController()
    const made = await backend.run(request, { blobsDir, outputsDir: store.blobsDir, isAwaited: true, signal })
    if (!made.ok) return made
    const [output] = made.value.outputs
    if (!output) throw new Error(`${service} gave no picture`)
    const { sha256, width, height } = output
    await store.keep(requestHash, { sha256, width, height })
    return ok({ sha256, width, height })
  }

  return {
    store,
    render(requestHash, drawable) {
      const begun = running.get(requestHash)
      if (begun) return begun
      const run = inLine(() => draw(requestHash, drawable)).finally(() => running.delete(requestHash))
      running.set(requestHash, run)
      return run
    },
    remember(requestHash, drawable) {
      requests.delete(requestHash)
      requests.set(requestHash, drawable)
      const [oldest] = requests.keys()
      if (requests.size > REMEMBERED_MAX && oldest !== undefined) requests.delete(oldest)
    },
    remembered: (requestHash) => requests.get(requestHash),
  }
}
