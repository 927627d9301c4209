import type { Event } from '../../../schemas/event.ts'
import type { Session } from './session.ts'

const PAGE = 500

/**
 * Every event after `afterSeq`, in pages, as they come, without gaps or repeats, until the signal or the project's end ends
 * it. A page is read when the reader asks, so that a slow one never holds the engine.
 */
export async function* tailEvents(session: Session, afterSeq: number, signal: AbortSignal): AsyncGenerator<Event[]> {
  let seq = afterSeq
  const over = AbortSignal.any([signal, session.store.closed])
  while (!over.aborted) {
    const page = session.store.read.events(seq, PAGE)
    const last = page.at(-1)
    if (last) yield page
    else await nextCommit(session, seq, over)
    seq = last?.seq ?? seq
  }
}

/** Resolves at the next commit after `seq`, or when the signal ends. */
export function nextCommit(session: Session, seq: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      unsubscribe()
      signal.removeEventListener('abort', done)
      resolve()
    }
    const unsubscribe = session.store.onCommit(done)
    signal.addEventListener('abort', done)
    if (signal.aborted || session.store.read.lastSeq() > seq) done()
  })
}
