import type { PaletteEntry } from './entries.ts'

const SHOWN = 60

/** The entries that hold every word that was typed; those whose title begins with the first of them come first. */
export function soughtEntries<E extends Pick<PaletteEntry, 'title' | 'note'>>(
  entries: readonly E[],
  query: string,
): E[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const [first] = words
  if (first === undefined) return entries.slice(0, SHOWN)
  const found = entries.filter(({ title, note }) => {
    const held = `${title} ${note ?? ''}`.toLowerCase()
    return words.every((word) => held.includes(word))
  })
  const rank = ({ title }: E) => (title.toLowerCase().startsWith(first) ? 0 : 1)
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN)
}
