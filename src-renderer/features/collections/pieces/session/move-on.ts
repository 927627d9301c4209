import { holds, placeOf } from '../grid/place-of.ts'
import type { PiecesSession } from './pieces-session.ts'

/** One step from the piece that is looked at, in the list it is in. The same state where there is no more. */
export function stepped(state: PiecesSession, step: 1 | -1): PiecesSession {
  const { open, shown, focus } = state
  if (open) {
    const number = neighbour(open.numbers, open.number, step)
    return number === undefined ? state : { ...state, open: { ...open, number }, focus: number, anchor: number }
  }
  const number = focus === null ? shown[0] : neighbour(shown, focus, step)
  return number === undefined ? state : { ...state, focus: number, anchor: number }
}

/** Goes to a piece where the list that is looked at has it. */
export function goneTo(state: PiecesSession, number: number): PiecesSession {
  const { open, shown } = state
  if (open) {
    return holds(open.numbers, number) ? { ...state, open: { ...open, number }, focus: number, anchor: number } : state
  }
  return holds(shown, number) ? { ...state, focus: number, anchor: number } : state
}

function neighbour(numbers: readonly number[], number: number, step: 1 | -1): number | undefined {
  const place = placeOf(numbers, number)
  if (step === -1) return numbers[place - 1]
  return numbers[numbers[place] === number ? place + 1 : place]
}
