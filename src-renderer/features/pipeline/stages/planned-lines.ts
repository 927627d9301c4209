import { cookTally } from '../../../stores/cook-tally.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'

/** What of a collection is planned and not being made yet. */
export type PlannedLine = { line: CookLine; pieces: number }

/** The collections that have pieces left to make, those whose cook goes on first. A cook that is unknown yet has none. */
export function plannedLines(lines: readonly CookLine[]): PlannedLine[] {
  return lines
    .map((line) => ({ line, pieces: piecesOf(line) }))
    .filter(({ pieces }) => pieces > 0)
    .toSorted((a, b) => rank(a.line) - rank(b.line))
}

function piecesOf({ collection, cook, pace }: CookLine): number {
  if (!cook) return collection.overrides.supply ?? collection.document.supply
  return pace ? Math.max(0, cookTally(pace.progress).toMake - pace.running.length) : 0
}

function rank({ cook }: CookLine): number {
  return cook?.status === 'cooking' ? 0 : cook ? 1 : 2
}
