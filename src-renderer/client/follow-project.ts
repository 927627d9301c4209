import type { Snapshot } from '../../schemas/api/feed.ts'
import type { Event } from '../../schemas/event.ts'
import { ConnectionLost } from './connection-lost.ts'
import type { EngineClient } from './engine-client.ts'
import { followAgain } from './follow-again.ts'

export type ProjectFollower = {
  /** The whole anew: everything told before is void. */
  onSnapshot(snapshot: Snapshot): void
  /** What came next, in order: the first follows the snapshot, or the page before, without gap or repeat. */
  onEvents(events: readonly Event[]): void
  /** What went wrong though the connection held, in the engine or in these two. It goes on from a new snapshot. */
  onError?(error: unknown): void
}

/** Where a follower stands: the last event it was told, or a snapshot's seq with no event seen since. */
type Place = { seq: number; id: string | null }

/**
 * Follows one project: a snapshot, then every event after it, whatever breaks meanwhile. After a lost connection it goes
 * on from the last event, if the log still holds that very event there; on any doubt it begins with a new snapshot. Gives
 * how to stop.
 */
export function followProject(
  { api }: Pick<EngineClient, 'api'>,
  projectId: string,
  { onSnapshot, onEvents, onError }: ProjectFollower,
): () => void {
  let place: Place | undefined

  async function begin(signal: AbortSignal): Promise<Place> {
    const snapshot = await api.feed.snapshot({ projectId }, { signal })
    signal.throwIfAborted()
    onSnapshot(snapshot)
    return { seq: snapshot.asOfSeq, id: null }
  }

  /** False where the folder was put back to an earlier state, or holds another history by now. */
  async function holds({ seq, id }: Place, signal: AbortSignal): Promise<boolean> {
    if (seq === 0) return true
    const [event] = await api.feed.events({ projectId, since: seq - 1, limit: 1 }, { signal })
    return event?.seq === seq && (id === null || event.id === id)
  }

  async function follow(signal: AbortSignal): Promise<void> {
    place = place && (await holds(place, signal)) ? place : await begin(signal)
    for await (const page of await api.feed.tail({ projectId, since: place.seq }, { signal })) {
      signal.throwIfAborted()
      // The envelope's schema leaves the payload open; the log holds none that does not fit its type.
      const events = page as readonly unknown[] as readonly Event[]
      if (!follows(events, place.seq)) throw new Error(`event ${place.seq + 1} did not follow event ${place.seq}`)
      onEvents(events)
      const last = events.at(-1)
      if (last) place = { seq: last.seq, id: last.id }
    }
  }

  return followAgain(async (signal) => {
    try {
      await follow(signal)
    } catch (error) {
      if (!(error instanceof ConnectionLost)) place = undefined
      throw error
    }
  }, onError)
}

function follows(events: readonly Event[], seq: number): boolean {
  return events.every((event, index) => event.seq === seq + 1 + index)
}
