type Contestant = () => number | Promise<number>

/**
 * Measures contestants in turn, A B, B A, A B …, so that what the machine does meanwhile meets all of them alike. A first
 * round is run and dropped: it compiles, opens and fills what later ones find ready.
 */
export async function interleave<Name extends string>(
  rounds: number,
  contestants: Record<Name, Contestant>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[]
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await contestants[name]()
      if (round > 0) values[name].push(value)
    }
  }
  return values
}
