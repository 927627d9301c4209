import type { SelectionValue } from '../../../../../schemas/collection.ts'
import type { Facets } from '../../../../../schemas/commands/piece-queries.ts'

export type TraitFacet = { category: string; values: { value: SelectionValue; count: number }[] }

/** Trait facets of several filters that never leave the same piece, as one. In the order of the first. */
export function summedTraits(facets: readonly Pick<Facets, 'traits'>[]): TraitFacet[] {
  const [first, ...others] = facets
  if (!first) return []
  return first.traits.map(({ category, values }) => ({
    category,
    values: values.map(({ value, count }) => ({
      value,
      count: others.reduce((sum, { traits }) => sum + countIn(traits, category, value), count),
    })),
  }))
}

function countIn(traits: Facets['traits'], category: string, value: SelectionValue): number {
  const facet = traits.find((one) => one.category === category)
  return facet?.values.find((one) => one.value === value)?.count ?? 0
}

/** What a search in words leaves: categories that match whole, else their values that do. Without regard to case. */
export function searchedTraits(
  facets: readonly TraitFacet[],
  search: string,
  word: (value: SelectionValue) => string,
): TraitFacet[] {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return [...facets]
  return facets.flatMap((facet) => {
    if (facet.category.toLowerCase().includes(wanted)) return [facet]
    const values = facet.values.filter(({ value }) => word(value).toLowerCase().includes(wanted))
    return values.length > 0 ? [{ ...facet, values }] : []
  })
}
