import { expect, test } from 'vitest'
import { type EditEvent, editHistory } from './edit-history.ts'

/** An edit of a gesture; `turns` as an undo or redo of it. */
const event = (seq: number, gesture: string, turns?: 'back' | 'forth') =>
  ({
    seq,
    ts: seq,
    type: 'collection.edited',
    payload: { gesture, what: { verb: 'set', subject: gesture, count: 1 }, ...(turns && { turns }) },
  }) as EditEvent

const shown = (events: EditEvent[]) => {
  const { undo, redo } = editHistory(events)
  const of = (steps: typeof undo) => steps.map((step) => [step.gesture, ...step.events.map(({ seq }) => seq)])
  return { undo: of(undo), redo: of(redo) }
}

test('edits of one gesture that follow on each other are one step; the same gesture later is another', () => {
  const events = [event(1, 'a'), event(2, 'a'), event(3, 'b'), event(4, 'a')]
  expect(shown(events).undo).toEqual([
    ['a', 1, 2],
    ['b', 3],
    ['a', 4],
  ])
})

test('what was undone last is redone first, by what undid it; an edit forgets it', () => {
  const events = [event(1, 'a'), event(2, 'b'), event(3, 'b', 'back'), event(4, 'a', 'back'), event(5, 'a', 'forth')]
  expect(shown(events)).toEqual({ undo: [['a', 5]], redo: [['b', 3]] })
  expect(shown([...events, event(6, 'a')])).toEqual({ undo: [['a', 5, 6]], redo: [] })
})

test('a turn whose edits lie further back than what is read leaves the others as they are', () => {
  const events = [event(7, 'old', 'back'), event(8, 'old', 'forth'), event(9, 'new'), event(10, 'old', 'back')]
  expect(shown(events)).toEqual({ undo: [['new', 9]], redo: [] })
})

test('a step is told by what it came to: the last letter of a name that was typed', () => {
  const typed = (seq: number, subject: string) => {
    const { payload, ...rest } = event(seq, 'a')
    return { ...rest, payload: { ...payload, what: { verb: 'add', subject, count: 1 } } } as EditEvent
  }
  expect(editHistory([typed(1, 'C'), typed(2, 'Cr'), typed(3, 'Crown')]).undo[0]?.what.subject).toBe('Crown')
})
