import type { LogLine } from '../../../schemas/engine-state.ts'

/** The engine's own log, for whoever looks for what went wrong. Never the project's: that is the event log. */
export type Log = {
  file: string
  write(level: LogLine['level'], message: string, details?: Record<string, unknown>): void
  /** The last lines, oldest first. */
  tail(limit: number): Promise<LogLine[]>
}
