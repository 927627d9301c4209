import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { assertNever } from '../prelude/assert-never.ts'
import { foldName } from '../prelude/fold-name.ts'
import type { SelectorTerm } from './parse-selector.ts'

type Piece = Pick<PieceView, 'number' | 'status' | 'decision' | 'selection'>

/** True where any term of a selector means this piece. */
export function selects(terms: readonly SelectorTerm[], piece: Piece): boolean {
  return terms.some((term) => holds(term, piece))
}

function holds(term: SelectorTerm, { number, status, decision, selection }: Piece): boolean {
  switch (term.kind) {
    case 'all':
      return status !== 'gap'
    case 'decision':
      return decision === term.decision && status !== 'gap'
    case 'failed':
      return status === 'failed'
    case 'numbers':
      return number >= term.from && number <= term.to
    case 'trait':
      return Object.entries(selection).some(
        ([category, value]) =>
          foldName(category) === foldName(term.category) && foldName(String(value ?? 'None')) === foldName(term.trait),
      )
    default:
      return assertNever(term)
  }
}
