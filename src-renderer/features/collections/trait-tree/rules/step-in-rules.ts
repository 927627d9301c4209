import type { RuleRow } from './rule-rows.ts'

const PAGE_LINES = 10

/** Where a key leads to among the rules; undefined where it leads nowhere. What stands over the pins is passed. */
export function stepInRules(rows: readonly RuleRow[], from: number, key: string): number | undefined {
  const places = rows.flatMap(({ kind }, index) => (kind === 'rule' ? [index] : []))
  const at = places.indexOf(from)
  const last = places.length - 1
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: Math.min(last, at + PAGE_LINES),
    PageUp: Math.max(0, at - PAGE_LINES),
    Home: 0,
    End: last,
  }
  return places[to[key] ?? -1]
}
