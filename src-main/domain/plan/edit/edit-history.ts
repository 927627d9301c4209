import type { EditWhat } from '../../../../schemas/edit.ts'
import type { Event } from '../../../../schemas/event.ts'

export type EditEvent = Extract<Event, { type: 'collection.edited' }>

/** What can be undone or redone at once, and the events that did it, in order. */
export type EditStep = { gesture: string; what: EditWhat; ts: number; events: EditEvent[] }
export type EditHistory = { undo: EditStep[]; redo: EditStep[] }

export function isEdit(event: Event): event is EditEvent {
  return event.type === 'collection.edited'
}

/**
 * What can be undone and redone, the next last in each, from the edits of a collection in order. An undo is an edit as
 * any other that says what it undoes; a new edit forgets what could be redone. Events whose step lies before the first one
 * that is given are left out.
 */
export function editHistory(events: readonly EditEvent[]): EditHistory {
  const undo: EditStep[] = []
  const redo: EditStep[] = []
  for (const event of events) {
    const { gesture, what, turns } = event.payload
    if (turns) {
      const [from, to] = turns === 'back' ? [undo, redo] : [redo, undo]
      const step = from.at(-1)
      if (step?.gesture !== gesture) continue
      from.pop()
      to.push({ ...step, events: [event] })
      continue
    }
    redo.length = 0
    const last = undo.at(-1)
    if (last?.gesture === gesture) {
      last.events.push(event)
      // A gesture is what it came to: the last name of what is being named.
      last.what = what
    } else undo.push({ gesture, what, ts: event.ts, events: [event] })
  }
  return { undo, redo }
}
