import type { Problem } from '../../../../schemas/errors.ts'
import type { TraitTree } from '../../../../schemas/trait-tree.ts'
import type { Reason } from '../../../../src-main/domain/plan/traits/reason.ts'

/** The categories that problems are about, by their fields or by the traits they name. */
export function categoriesMeant(problems: readonly Problem[], { categories }: TraitTree): ReadonlySet<string> {
  const known = new Set(categories.map(({ name }) => name))
  const meant = new Set<string>()
  for (const { field = '', details } of problems) {
    const at = /^traitTree\.categories\[(\d+)\]/.exec(field)?.[1]
    const named = [
      /^selection\.(.+)$/.exec(field)?.[1],
      at === undefined ? undefined : categories[Number(at)]?.name,
      ...((details?.['reason'] as Reason | undefined)?.traits ?? []).map(({ category }) => category),
    ]
    for (const name of named) if (name !== undefined && known.has(name)) meant.add(name)
  }
  return meant
}
