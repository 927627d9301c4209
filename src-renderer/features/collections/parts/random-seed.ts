const SEEDS = 1_000_000

/** A seed that a person can read out. */
export function randomSeed(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(random % SEEDS)
}
