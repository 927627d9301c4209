/** Numbers as people write them: `3, 7–12, 40`, and how many more there are past `most` parts. Ascending. */
export function numberRanges(numbers: readonly number[], most: number): { words: string; more: number } {
  const parts: [number, number][] = []
  for (const number of numbers) {
    const last = parts.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else parts.push([number, number])
  }
  const words = parts.slice(0, most).map(([from, to]) => {
    if (from === to) return String(from)
    return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`
  })
  const more = parts.slice(most).reduce((sum, [from, to]) => sum + to - from + 1, 0)
  return { words: words.join(', '), more }
}
