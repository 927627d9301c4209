import type { CookProgress } from '../../../schemas/cook-progress.ts'
import { cookProgress } from '../queries/cook-progress.ts'
import { nextCommit } from './feed.ts'
import type { Session } from './session.ts'

/** At most this often: progress is for eyes. */
const PAUSE_MS = 200

/** A cook's progress as it changes. Ends with the state in which the cook no longer cooks, or with its project. */
export async function* watchCook(session: Session, cookId: string, ended: AbortSignal): AsyncGenerator<CookProgress> {
  await session.ready
  const signal = AbortSignal.any([ended, session.store.closed])
  while (!signal.aborted) {
    const seq = session.store.read.lastSeq()
    const progress = cookProgress(session.store.read, cookId)
    if (!progress) return
    yield progress
    if (progress.status !== 'cooking') return
    await nextCommit(session, seq, signal)
    if (!signal.aborted && stillCooking(session, cookId)) await rest(PAUSE_MS, session, cookId, signal)
  }
}

function stillCooking(session: Session, cookId: string): boolean {
  return session.store.read.cook(cookId)?.status === 'cooking'
}

/** Waits, but not past the end of the cook. */
function rest(ms: number, session: Session, cookId: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      unsubscribe()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    const unsubscribe = session.store.onCommit(() => {
      if (!stillCooking(session, cookId)) done()
    })
    signal.addEventListener('abort', done)
  })
}
