/** A set of candidates, a proof that there is none, or neither within the budget. */
export type Choice =
  | { readonly kind: 'chosen'; readonly candidates: readonly number[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown' }

const OUT = 0
const IN = 1
const UNDECIDED = 2

/**
 * Chooses candidates so that every feature is had exactly as often as needed. A candidate is a list of features (one a
 * category), `need[feature]` the count. Depth-first with propagation: a feature whose need is met drops its other
 * candidates, one that needs all it has left takes them; the tightest feature is decided first, by the candidate whose
 * features are in most demand. `stepsMax` bounds the decisions of candidates, undone ones included.
 */
export function chooseCombinations(
  candidates: readonly (readonly number[])[],
  need: readonly number[],
  stepsMax: number,
): Choice {
  const left = Int32Array.from(need)
  const open = new Int32Array(need.length)
  const having: number[][] = need.map(() => [])
  for (const [candidate, features] of candidates.entries()) {
    for (const feature of features) {
      open[feature] = open[feature]! + 1
      having[feature]!.push(candidate)
    }
  }
  const state = new Uint8Array(candidates.length).fill(UNDECIDED)
  const trail: number[] = []
  const touched: number[] = [...need.keys()]
  let steps = 0

  const decide = (candidate: number, to: number): void => {
    steps++
    state[candidate] = to
    trail.push(candidate)
    for (const feature of candidates[candidate]!) {
      open[feature] = open[feature]! - 1
      left[feature] = left[feature]! - to
      touched.push(feature)
    }
  }
  const undoTo = (length: number): void => {
    while (trail.length > length) {
      const candidate = trail.pop()!
      for (const feature of candidates[candidate]!) {
        open[feature] = open[feature]! + 1
        left[feature] = left[feature]! + state[candidate]!
      }
      state[candidate] = UNDECIDED
    }
    touched.length = 0
  }
  /** False where a feature can no longer get what it needs. */
  const propagate = (): boolean => {
    while (touched.length > 0) {
      const feature = touched.pop()!
      if (left[feature]! < 0 || left[feature]! > open[feature]!) return false
      if (open[feature] === 0 || (left[feature]! > 0 && left[feature]! < open[feature]!)) continue
      const to = left[feature] === 0 ? OUT : IN
      for (const candidate of having[feature]!) if (state[candidate] === UNDECIDED) decide(candidate, to)
    }
    return true
  }
  const tightest = (): number => {
    let best = -1
    let bestSlack = Infinity
    for (let feature = 0; feature < need.length; feature++) {
      const slack = open[feature]! - left[feature]!
      if (open[feature]! > 0 && slack < bestSlack) [best, bestSlack] = [feature, slack]
    }
    return best
  }
  const mostDemanded = (feature: number): number => {
    let best = -1
    let bestDemand = -1
    for (const candidate of having[feature]!) {
      if (state[candidate] !== UNDECIDED) continue
      let demand = 0
      for (const other of candidates[candidate]!) demand += left[other]! / open[other]!
      if (demand > bestDemand) [best, bestDemand] = [candidate, demand]
    }
    return best
  }

  const choices: { candidate: number; length: number }[] = []
  let consistent = propagate()
  for (;;) {
    if (!consistent) {
      const last = choices.pop()
      if (last === undefined) return { kind: 'none' }
      undoTo(last.length)
      decide(last.candidate, OUT)
      consistent = propagate()
      continue
    }
    const feature = tightest()
    if (feature < 0) {
      return { kind: 'chosen', candidates: [...state.keys()].filter((candidate) => state[candidate] === IN) }
    }
    if (steps > stepsMax) return { kind: 'unknown' }
    const candidate = mostDemanded(feature)
    choices.push({ candidate, length: trail.length })
    decide(candidate, IN)
    consistent = propagate()
  }
}
