/** Lists of numbers in order, none of which holds what another does, as one list in order. */
export function mergedNumbers(lists: readonly (readonly number[])[]): readonly number[] {
  const [first, ...others] = lists
  if (!first) return []
  return others.reduce<readonly number[]>(merge, first)
}

function merge(left: readonly number[], right: readonly number[]): number[] {
  const merged: number[] = []
  let at = 0
  for (const number of left) {
    for (let next = right[at]; next !== undefined && next < number; next = right[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(number)
  }
  return [...merged, ...right.slice(at)]
}
