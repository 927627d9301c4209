import { byCodeUnit } from './code-unit-order.ts'
import { foldName } from './fold-name.ts'

/** Longer text is not worth comparing: nobody mistypes a paragraph. */
const LENGTH_MAX = 100

/**
 * The known name a user most likely meant, or undefined where none is near: at most a third of its letters wrong (one
 * in a name of three letters or fewer). Distance counts inserted, dropped, replaced and swapped letters (optimal string
 * alignment); ties go to the first by code unit.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = foldName(name).slice(0, LENGTH_MAX)
  let best: string | undefined
  let bestDistance = Infinity
  for (const candidate of [...new Set(known)].sort(byCodeUnit)) {
    const folded = foldName(candidate).slice(0, LENGTH_MAX)
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3))
    if (Math.abs(wanted.length - folded.length) > allowed) continue
    const distance = editDistance(wanted, folded)
    if (distance <= allowed && distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function editDistance(a: string, b: string): number {
  const width = b.length + 1
  const cell = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number): number => cell[i * width + j] ?? 0
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        cell[i * width + j] = i + j
        continue
      }
      const same = a[i - 1] === b[j - 1]
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) best = Math.min(best, at(i - 2, j - 2) + 1)
      cell[i * width + j] = best
    }
  }
  return at(a.length, b.length)
}
