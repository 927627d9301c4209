/** One event of Chromium's trace (Trace Event Format); times in microseconds. */
type TraceEvent = { name: string; ph: string; ts: number; pid: number; tid: number; tdur?: number; args?: TraceArgs }
type TraceArgs = { name?: string }

/** What a stretch of a trace says of one window, times in milliseconds. */
export type Frames = {
  /** From each drawn frame to the next. */
  betweenMs: number[]
  /** The longest task of the window's own thread, in time of the processor. */
  longestTaskMs: number
}

/** The mark that the window sets when scrolling ends. */
export const SCROLLED = 'scrolled'

/** What has to be traced. */
export const TRACED = [
  'blink.user_timing',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-devtools.timeline.frame',
]

/** Reads the frames of the window that drew most, until the mark. */
export function framesOfTrace(trace: string): Frames {
  const whole = (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents
  const end = whole.find(({ name }) => name === SCROLLED)
  if (!end) throw new Error('the trace does not say when scrolling ended')
  // What says how a thread is named has no time.
  const traceEvents = whole.filter(({ ts }) => ts <= end.ts)
  const drawn = traceEvents.filter(({ name }) => name === 'DrawFrame')
  const pid = mostCommon(drawn.map((event) => event.pid))
  const at = drawn.filter((event) => event.pid === pid).map(({ ts }) => ts / 1_000)
  const main = traceEvents.find((event) => event.pid === pid && event.args?.name === 'CrRendererMain')?.tid
  const tasks = traceEvents.filter((event) => event.pid === pid && event.tid === main && event.name === 'RunTask')
  at.sort((a, b) => a - b)
  return {
    betweenMs: at.slice(1).map((time, index) => time - (at[index] ?? Number.NaN)),
    longestTaskMs: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1_000)),
  }
}

function mostCommon(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (!most) throw new Error('the window drew nothing')
  return most[0]
}
