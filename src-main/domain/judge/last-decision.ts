import type { Event } from '../../../schemas/event.ts'

export type Reviewed = Extract<Event, { type: 'piece.reviewed' }>

/** The last decision on a piece that was not taken back. `newestFirst` holds its decisions and those taken back. */
export function lastDecision(newestFirst: readonly Event[]): Reviewed | undefined {
  const undone = new Set<string>()
  for (const event of newestFirst) {
    if (event.type === 'piece.restored') undone.add(event.payload.undoes)
    if (event.type === 'piece.reviewed' && !undone.has(event.id)) return event
  }
  return undefined
}
