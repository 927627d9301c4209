/** Nobody sees a picture that goes by faster than this: about three screens a second. */
const FAST_PX_PER_MS = 2.5
/** Less than the above: a speed about the limit is not taken for both in turns. */
const SEEN_PX_PER_MS = 2
/** A speed is taken over so long: single steps of a wheel come unevenly. */
const OVER_MS = 60
/** A flight ends once it was slow for so long: on a busy machine one late step looks slow, and the next makes up for it. */
const SLOW_FOR_MS = 60

export type ScrollPace = {
  /** Told each place that is scrolled to. True where it goes by too fast for pictures to be seen. */
  stepTo(px: number, ms: number): boolean
  /** It stands still: the next step is a jump, not a speed. */
  rest(): void
}

export function createScrollPace(): ScrollPace {
  let steps: { px: number; ms: number }[] = []
  let isFast = false
  let slowSinceMs: number | null = null
  return {
    stepTo(px, ms) {
      steps.push({ px, ms })
      // From the newest that is old enough; before there is one, from the oldest.
      const from = steps.findLastIndex((step) => ms - step.ms >= OVER_MS)
      steps = steps.slice(Math.max(0, from))
      const first = steps[0] ?? { px, ms }
      const speed = Math.abs(px - first.px) / Math.max(1, ms - first.ms)
      const isOver = speed > (isFast ? SEEN_PX_PER_MS : FAST_PX_PER_MS)
      slowSinceMs = isOver ? null : (slowSinceMs ?? ms)
      isFast = isOver || (isFast && slowSinceMs !== null && ms - slowSinceMs < SLOW_FOR_MS)
      return isFast
    },
    rest() {
      steps = []
      isFast = false
      slowSinceMs = null
    },
  }
}
