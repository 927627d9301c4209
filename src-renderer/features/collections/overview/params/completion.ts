import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'

/** A placeholder that is being written: where it stands, and what it may become, without the brackets. */
export type Completion = { from: number; to: number; options: readonly string[] }

/** All that can stand between `[[` and `]]`: values first, then what a piece has of its own, then names. */
export function placeholderNames(categories: readonly string[]): string[] {
  return [...categories, '@number', '@index', '@seed', ...categories.map((category) => `${category}.name`)]
}

/** What the placeholder at the caret may become; null where none is being written, or nothing is called so. */
export function completionAt(text: string, caret: number, categories: readonly string[]): Completion | null {
  const from = caret < 2 ? -1 : text.lastIndexOf('[[', caret - 2)
  if (from === -1 || isLiteral(text, from)) return null
  const typed = text.slice(from + 2, caret)
  if (typed.includes(']]') || typed.includes('\n')) return null
  const sought = foldName(typed)
  const found = placeholderNames(categories).filter((name) => foldName(name).includes(sought))
  if (found.length === 0) return null
  const begins = found.filter((name) => foldName(name).startsWith(sought))
  const others = found.filter((name) => !begins.includes(name))
  const rest = /^[^[\]\n]*\]\]/.exec(text.slice(caret))?.[0].length ?? 0
  return { from, to: caret + rest, options: [...begins, ...others] }
}

/** The text with the placeholder written out, and where the caret goes on. */
export function completed(text: string, { from, to }: Completion, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, from)}[[${name}]]`
  return { text: before + text.slice(to), caret: before.length }
}

/** Behind an odd number of backslashes the brackets are plain ones. */
function isLiteral(text: string, at: number): boolean {
  return (/\\*$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1
}
