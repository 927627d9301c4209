import type { Event } from '../../../schemas/event.ts'
import type { Session } from './session.ts'

const PAGE = 500

/**
 * Every event after `afterSeq`, as it comes, without gaps or repeats, until the signal ends it. Pages are read when the
 * reader asks, so that a slow one never holds the engine.
 */
export async function* tailEvents(session: Session, afterSeq: number, signal: AbortSignal): AsyncGenerator<Event> {
  let seq = afterSeq
  while (!signal.aborted) {
    const events = session.store.read.events(seq, PAGE)
    for (const event of events) {
      if (signal.aborted) return
      yield event
      seq = event.seq
    }
    if (events.length === 0) await nextCommit(session, seq, signal)
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
