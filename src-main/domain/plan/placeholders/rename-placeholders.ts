import { foldName } from '../../prelude/fold-name.ts'
import { knownPlaceholders } from './known-placeholders.ts'
import { scanText } from './scan-text.ts'

/**
 * The parameters with the placeholders of one category under its new name. Every other text, placeholders of no known
 * name among it, stays letter for letter.
 */
export function renamePlaceholders(
  params: Record<string, unknown>,
  categories: readonly string[],
  { from, to }: { from: string; to: string },
): Record<string, unknown> {
  const known = knownPlaceholders(categories)
  return renamed(params) as Record<string, unknown>

  function renamed(value: unknown): unknown {
    if (typeof value === 'string') return renamedText(value)
    if (Array.isArray(value)) return value.map(renamed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item)]))
  }

  function renamedText(text: string): string {
    let after = ''
    let done = 0
    for (const { placeholder, start, end } of scanText(text, known).places) {
      if (!('category' in placeholder) || foldName(placeholder.category) !== foldName(from)) continue
      after += `${text.slice(done, start)}[[${to}${placeholder.kind === 'name' ? '.name' : ''}]]`
      done = end
    }
    return after + text.slice(done)
  }
}
