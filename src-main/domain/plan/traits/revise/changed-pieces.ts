import type { Selection } from '../../../../../schemas/collection.ts'
import type { PlannedPiece } from '../plan-result.ts'

export interface ChangedPiece {
  readonly number: number
  readonly change: 'added' | 'removed' | 'revised'
  /** What made it change, one sentence. */
  readonly why: string
  /** Categories whose trait or value is another than before. */
  readonly categories: readonly string[]
}

/** Compares two plans piece by piece, in order of number. */
export function changedPieces(
  before: readonly PlannedPiece[],
  after: readonly PlannedPiece[],
  why: (number: number) => string | undefined,
): ChangedPiece[] {
  const old = new Map(before.map(({ number, selection }) => [number, selection]))
  const changed: ChangedPiece[] = []
  for (const { number, selection } of after) {
    const was = old.get(number)
    old.delete(number)
    const categories = differing(was ?? {}, selection)
    if (was === undefined) changed.push({ number, change: 'added', why: 'The supply grew.', categories })
    else if (categories.length > 0) {
      changed.push({ number, change: 'revised', why: why(number) ?? 'The tree writes it differently.', categories })
    }
  }
  for (const [number, was] of old) {
    changed.push({
      number,
      change: 'removed',
      why: why(number) ?? 'It is beyond the supply.',
      categories: Object.keys(was),
    })
  }
  return changed.sort((a, b) => a.number - b.number)
}

function differing(a: Selection, b: Selection): string[] {
  const names = Object.keys(a).filter((name) => !Object.hasOwn(b, name) || a[name] !== b[name])
  for (const name of Object.keys(b)) if (!Object.hasOwn(a, name)) names.push(name)
  return names
}
