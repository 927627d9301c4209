import { foldName } from '../../prelude/fold-name.ts'
import type { KnownPlaceholders } from './known-placeholders.ts'
import type { Placeholder } from './placeholder.ts'

/** A stretch of plain text, or a placeholder. */
export type Segment = string | Placeholder

export type ScanFault = { kind: 'unknown'; name: string } | { kind: 'unclosed' }

/** Decomposed text is at most this many times longer than its folded form. */
const EXPANSION_MAX = 4
/** Spaces inside the brackets that are still looked through: bounds the work on hostile text. */
const OUTER_SPACES_MAX = 64

/** Where a placeholder stands in its text, brackets included. */
export type PlaceholderPlace = { placeholder: Placeholder; start: number; end: number }

/** Cuts a text into plain stretches and placeholders. Faults are listed, and skipped over. */
export function scanText(
  text: string,
  known: KnownPlaceholders,
): { segments: Segment[]; places: PlaceholderPlace[]; faults: ScanFault[] } {
  const segments: Segment[] = []
  const places: PlaceholderPlace[] = []
  const faults: ScanFault[] = []
  let plain = ''
  let from = 0
  for (let open = text.indexOf('[['); open !== -1; open = text.indexOf('[[', from)) {
    const backslashes = countBackslashesBefore(text, open, from)
    plain += text.slice(from, open - backslashes) + '\\'.repeat(backslashes >> 1)
    if (backslashes % 2 === 1) {
      plain += '[['
      from = open + 2
      continue
    }
    const found = closingOf(text, open, known)
    if (found !== undefined) {
      if (plain !== '') segments.push(plain)
      segments.push(found.placeholder)
      places.push({ ...found, start: open })
      plain = ''
      from = found.end
    } else if (text[open + 2] === '[') {
      plain += '['
      from = open + 1
    } else {
      const close = text.indexOf(']]', open + 2)
      faults.push(close === -1 ? { kind: 'unclosed' } : { kind: 'unknown', name: text.slice(open + 2, close).trim() })
      from = close === -1 ? text.length : close + 2
    }
  }
  plain += text.slice(from)
  if (plain !== '' || segments.length === 0) segments.push(plain)
  return { segments, places, faults }
}

function countBackslashesBefore(text: string, end: number, start: number): number {
  let count = 0
  while (end - count > start && text[end - count - 1] === '\\') count++
  return count
}

/** The first `]]` after `open` that ends a known name. */
function closingOf(
  text: string,
  open: number,
  known: KnownPlaceholders,
): { placeholder: Placeholder; end: number } | undefined {
  const start = open + 2
  for (let close = text.indexOf(']]', start); close !== -1; close = text.indexOf(']]', close + 1)) {
    if (close - start > known.longest * EXPANSION_MAX + OUTER_SPACES_MAX) return undefined
    const name = foldName(text.slice(start, close))
    const placeholder = known.byName.get(name)
    if (placeholder !== undefined) return { placeholder, end: close + 2 }
  }
  return undefined
}
