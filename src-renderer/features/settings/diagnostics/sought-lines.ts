import type { LogLine } from '../../../../schemas/engine-state.ts'

/** The least that a line has to be. */
export const leastLevels = ['all', 'warn', 'error'] as const
export type LeastLevel = (typeof leastLevels)[number]

const RANK = { info: 0, warn: 1, error: 2 } satisfies Record<LogLine['level'], number>

/** The lines that hold what was typed, in any case, and are as grave as asked for. */
export function soughtLines(lines: readonly LogLine[], sought: string, least: LeastLevel): LogLine[] {
  const words = sought.trim().toLowerCase()
  const rank = least === 'all' ? 0 : RANK[least]
  return lines.filter((line) => RANK[line.level] >= rank && lineText(line).toLowerCase().includes(words))
}

/** A line as it is shown and copied. */
export function lineText({ ts, level, message, details }: LogLine): string {
  const more = details === undefined ? '' : ` ${JSON.stringify(details)}`
  return `${new Date(ts).toISOString()} ${level.padEnd(5)} ${message}${more}`
}
