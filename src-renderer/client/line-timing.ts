/** Times in milliseconds. */
export type LineTiming = {
  /** An engine that hangs, or a socket whose other end vanished, shows after `pingEveryMs + pingWithinMs` at the latest. */
  pingEveryMs: number
  pingWithinMs: number
  backOffFirstMs: number
  backOffMostMs: number
  /** How long a call waits for a connection. */
  patienceMs: number
}

/** Within three seconds a window shows that its engine is gone, and that it is back. */
export const LINE_TIMING: LineTiming = {
  pingEveryMs: 1_000,
  pingWithinMs: 1_500,
  backOffFirstMs: 100,
  backOffMostMs: 1_000,
  patienceMs: 30_000,
}
