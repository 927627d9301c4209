import type { Problem } from '../../../schemas/errors.ts'
import type { Backend, Generation } from '../ports/backend.ts'
import type { ClaimedJob } from '../ports/job-queue.ts'
import { err, type Result } from '../../domain/prelude/result.ts'
import { reconcileOrphans } from './reconcile-orphans.ts'
import { type Outcome, recordOutcomes } from './record-outcomes.ts'
import type { Session } from './session.ts'

export type Dispatcher = {
  /** Looks for work now. */
  wake(): void
  /** Stops claiming, lets what runs finish, records it. */
  stop(): Promise<void>
}

/** Jobs claimed ahead for each one that can run, so that no worker waits for a commit. */
const PREFETCH = 3
/** Finished pieces wait at most this long for company, so that one commit serves many. */
const GROUP_MS = 25
const LEASE_MS = 60_000
const RENEW_MS = 20_000
/** Longest sleep while jobs wait for their retry. */
const NAP_MAX_MS = 1_000
/** Finished pieces that the disk refused to record are offered to it again after this time. */
const RECORD_AGAIN_MS = 1_000

/** How many jobs of a backend are kept in the queue beyond those that run. */
export function windowOf(backend: Backend): number {
  return backend.concurrency * PREFETCH * 2
}

/** Claims jobs, has backends run them, and records what came of it. */
export function startDispatcher(
  session: Session,
  backends: readonly Backend[],
  onError: (error: unknown) => void,
): Dispatcher {
  const { store, clock } = session
  const owner = clock.newId()
  const inFlight = new Map<string, { backend: Backend; abort: AbortController }>()
  const finished: Outcome[] = []
  let group: NodeJS.Timeout | undefined
  let nap: NodeJS.Timeout | undefined
  let woken = false
  let stopping = false
  const running = new Set<Promise<void>>()

  store.write((tx) => reconcileOrphans(tx, backends, session))
  const renew = () => store.write((tx) => tx.queue.renew(owner, clock.now() + LEASE_MS))
  const renewal = setInterval(() => guarded(() => inFlight.size > 0 && renew()), RENEW_MS)
  renewal.unref()

  function guarded(work: () => unknown): boolean {
    try {
      work()
      return true
    } catch (error) {
      onError(error)
      return false
    }
  }

  function claim(): void {
    woken = false
    clearTimeout(nap)
    if (stopping) return
    for (const backend of backends) {
      const busy = [...inFlight.values()].filter((item) => item.backend === backend).length
      const limit = backend.concurrency * PREFETCH - busy
      if (limit <= 0) continue
      const now = clock.now()
      if (store.read.queue.open({ backend: backend.service }).queued === 0) continue
      const heldSources = store.read.cooks().flatMap((cook) => (cook.status === 'cooking' ? [] : [cook.id]))
      const jobs = store.write((tx) =>
        tx.queue.claim({ backend: backend.service, owner, limit, now, leaseMs: LEASE_MS, heldSources }),
      )
      for (const job of jobs) run(backend, job)
      if (jobs.length === 0 && busy === 0) sleepUntilRetry(backend, now)
    }
  }

  function sleepUntilRetry(backend: Backend, now: number): void {
    const next = store.read.queue.nextAvailableAt(backend.service)
    if (next !== null && next > now) nap = setTimeout(wake, Math.min(next - now, NAP_MAX_MS))
  }

  function run(backend: Backend, job: ClaimedJob): void {
    const abort = new AbortController()
    inFlight.set(job.id, { backend, abort })
    const done = generate(backend, job, abort.signal)
      .catch((error: unknown) => err<Problem>({ code: 'UNKNOWN', message: String((error as Error)?.message ?? error) }))
      .then((result) => {
        finished.push({ job, result, canceled: abort.signal.aborted })
        inFlight.delete(job.id)
        const enough = Math.max(1, Math.trunc((backend.concurrency * PREFETCH) / 2))
        if (finished.length >= enough || inFlight.size === 0) flush()
        else group ??= setTimeout(flush, GROUP_MS)
      })
      .catch(onError)
      .finally(() => running.delete(done))
    running.add(done)
  }

  async function generate(
    backend: Backend,
    job: ClaimedJob,
    signal: AbortSignal,
  ): Promise<Result<Generation, Problem>> {
    const request = store.read.request(job.requestHash)
    if (request) return backend.run(request, { blobsDir: store.blobsDir, signal })
    return err({ code: 'UNKNOWN', message: `The request ${job.requestHash} is not in the project.` })
  }

  /** Records what is finished. What could not be recorded stays at hand: a finished piece is not made twice. */
  function flush(): void {
    clearTimeout(group)
    group = undefined
    const count = finished.length
    const recorded = guarded(() => count > 0 && store.write((tx) => recordOutcomes(tx, finished, session)))
    if (recorded) finished.splice(0, count)
    else if (!stopping) group = setTimeout(flush, RECORD_AGAIN_MS)
    wake()
  }

  function wake(): void {
    if (woken) return
    woken = true
    setImmediate(() => guarded(claim))
  }

  const unsubscribe = store.onCommit(wake)
  wake()

  return {
    wake,
    async stop() {
      stopping = true
      unsubscribe()
      clearTimeout(nap)
      clearInterval(renewal)
      await Promise.allSettled(running)
      flush()
    },
  }
}
