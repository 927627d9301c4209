/** Where a number stands in a list in order, or where it would: the place of the first that is not less. O(log n). */
export function placeOf(numbers: readonly number[], wanted: number): number {
  let from = 0
  let to = numbers.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((numbers[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return from
}

/** True where the list in order holds the number. O(log n). */
export function holds(numbers: readonly number[], number: number): boolean {
  return numbers[placeOf(numbers, number)] === number
}
