import type { Problem } from '../../../schemas/errors.ts'
import type { Backend, Generation } from '../ports/backend.ts'
import type { ClaimedJob } from '../ports/job-queue.ts'
import type { ProjectTx } from '../ports/project-store.ts'
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

type Claim = { backend: Backend; job: ClaimedJob }

/** Jobs claimed ahead for each one that can run, so that no worker waits for a commit. */
const PREFETCH = 4
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

  const freeOf = (backend: Backend) => backend.concurrency * PREFETCH - busyOf(backend)
  const busyOf = (backend: Backend) => [...inFlight.values()].filter((item) => item.backend === backend).length

  function claim(): void {
    woken = false
    clearTimeout(nap)
    if (stopping) return
    const { queue } = store.read
    // One time for both: a job whose time comes between the two would be neither claimed nor waited for.
    const now = clock.now()
    if (backends.some((backend) => freeOf(backend) > 0 && queue.open({ backend: backend.service }).queued > 0)) {
      start(store.write((tx) => claimFree(tx, now)))
    }
    sleepUntilRetry(now)
  }

  /** Takes as many jobs as each backend has room for. */
  function claimFree({ queue, cooks }: ProjectTx, now: number): Claim[] {
    if (stopping) return []
    const heldSources = cooks().flatMap((cook) => (cook.status === 'cooking' ? [] : [cook.id]))
    const terms = { owner, now, leaseMs: LEASE_MS, heldSources }
    return backends.flatMap((backend) => {
      const limit = freeOf(backend)
      const jobs = limit > 0 ? queue.claim({ ...terms, backend: backend.service, limit }) : []
      return jobs.map((job) => ({ backend, job }))
    })
  }

  function start(claims: readonly Claim[]): void {
    for (const { backend, job } of claims) run(backend, job)
  }

  /** A backend that works wakes us when it is done; an idle one is looked at when its next retry is due. */
  function sleepUntilRetry(now: number): void {
    const idle = backends.filter((backend) => busyOf(backend) === 0)
    const times = idle.flatMap((backend) => store.read.queue.nextAvailableAt(backend.service, now) ?? [])
    if (times.length > 0) nap = setTimeout(wake, Math.min(Math.min(...times) - now, NAP_MAX_MS))
  }

  function run(backend: Backend, job: ClaimedJob): void {
    const abort = new AbortController()
    inFlight.set(job.id, { backend, abort })
    const done = generate(backend, job, abort.signal)
      .catch((error: unknown) => err<Problem>({ code: 'UNKNOWN', message: messageOf(error) }))
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

  /**
   * Records what is finished and claims what takes its place, in one commit. What could not be recorded stays at hand:
   * a finished piece is not made twice.
   */
  function flush(): void {
    clearTimeout(group)
    group = undefined
    const count = finished.length
    const recorded = guarded(() => {
      if (count > 0) start(store.write(recordAndClaim))
    })
    if (recorded) finished.splice(0, count)
    else if (!stopping) group = setTimeout(flush, RECORD_AGAIN_MS)
    wake()
  }

  function recordAndClaim(tx: ProjectTx): Claim[] {
    recordOutcomes(tx, finished, session)
    return claimFree(tx, clock.now())
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

/** A backend may throw anything. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
