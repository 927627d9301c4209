import type { Category } from '../../../../../schemas/trait-tree.ts'
import { type PastedTrait, pasteTraits } from '../../../../../src-main/domain/plan/edit/paste-traits.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'

export type LineOutcome = { line: PastedTrait; what: 'added' | 'changed' | 'same' }

/** What becomes of each line of a table that is taken into a category. Of two lines with one name the later counts. */
export function tableOutcome(category: Category, lines: readonly PastedTrait[]): LineOutcome[] {
  const known = new Set((category.traits ?? []).map(({ name }) => foldName(name)))
  const latest = [...new Map(lines.map((line) => [foldName(line.name), line])).values()]
  return latest.map((line) => {
    if (!known.has(foldName(line.name))) return { line, what: 'added' }
    return { line, what: pasteTraits(category, [line], () => '').length > 0 ? 'changed' : 'same' }
  })
}
