import type { Goal, Measurement } from './measurement.ts'
import { type Spread, spreadOf } from './spread.ts'

/** A judged figure: one line of the table, one entry of the JSON. */
export type Figure = {
  bench: string
  work: string
  unit: string
  rounds: number
  ours: Spread
  against?: { name: string } & Spread
  /** Ours ÷ theirs round by round, so that a slow moment of the machine slows both sides of a quotient. */
  ratio?: Spread
  goal?: string
  reached?: boolean
  note?: string
}

/** A measurement as figures: one for its own goal, if it has one or nothing to compare with, and one a comparison. */
export function judge(bench: string, measurement: Measurement): Figure[] {
  const { work, unit, ours, against = [], goal, note } = measurement
  const base = { bench, work, unit, rounds: ours.length, ours: spreadOf(ours), ...(note !== undefined && { note }) }
  const own: Figure[] =
    goal || against.length === 0
      ? [{ ...base, ...(goal && { goal: inWords(goal, unit), reached: holds(goal, base.ours.median) }) }]
      : []
  const compared = against.map((other): Figure => {
    const ratio = spreadOf(ours.map((value, round) => value / (other.values[round] ?? Number.NaN)))
    const verdict = other.goal && { goal: inWords(other.goal, '×'), reached: holds(other.goal, ratio.median) }
    return { ...base, against: { name: other.name, ...spreadOf(other.values) }, ratio, ...verdict }
  })
  return [...own, ...compared]
}

function holds(goal: Goal, value: number): boolean {
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost
}

function inWords(goal: Goal, unit: string): string {
  return 'atLeast' in goal ? `≥ ${goal.atLeast} ${unit}` : `≤ ${goal.atMost} ${unit}`
}
