import type { Problem } from '../../../schemas/errors.ts'
import type { Decision } from '../../../schemas/events/piece-events.ts'
import { err, ok, type Result } from '../prelude/result.ts'

/** Which pieces are meant. A piece is meant where any term holds. */
export type SelectorTerm =
  | { kind: 'all' }
  | { kind: 'decision'; decision: Decision }
  | { kind: 'failed' }
  | { kind: 'numbers'; from: number; to: number }
  | { kind: 'trait'; category: string; trait: string }

const WORDS: Record<string, SelectorTerm> = {
  all: { kind: 'all' },
  new: { kind: 'decision', decision: 'none' },
  approved: { kind: 'decision', decision: 'approved' },
  rejected: { kind: 'decision', decision: 'rejected' },
  unsure: { kind: 'decision', decision: 'unsure' },
  failed: { kind: 'failed' },
}

/**
 * Reads terms with commas between: a word such as `new`, `7`, `1-20`, `Hat:Crown` (or `Hat=Crown`; `None` for no
 * trait).
 */
export function parseSelector(text: string): Result<SelectorTerm[], Problem> {
  const terms: SelectorTerm[] = []
  for (const part of text.split(',').map((item) => item.trim())) {
    const term = parseTerm(part)
    if (!term) {
      return err({
        code: 'VALIDATION',
        message: `"${part}" does not say which pieces are meant.`,
        cure: `Write ${Object.keys(WORDS).join(', ')}, a number, a span such as 1-20, or a trait such as Hat:Crown.`,
      })
    }
    terms.push(term)
  }
  return ok(terms)
}

function parseTerm(part: string): SelectorTerm | undefined {
  const word = part.toLowerCase()
  if (Object.hasOwn(WORDS, word)) return WORDS[word]
  const span = /^#?(\d{1,9})(?:\s*(?:-|–|\.\.)\s*#?(\d{1,9}))?$/.exec(part)
  if (span) {
    const from = Number(span[1])
    const to = Number(span[2] ?? span[1])
    return from >= 1 && to >= from ? { kind: 'numbers', from, to } : undefined
  }
  const at = part.search(/[:=]/)
  const category = part.slice(0, Math.max(at, 0)).trim()
  const trait = part.slice(at + 1).trim()
  return at > 0 && category !== '' && trait !== '' ? { kind: 'trait', category, trait } : undefined
}
