import type { Category, TraitTree } from '../../../../../schemas/trait-tree.ts'

/** The categories of which something is drawn, the lowest first. */
export function drawingCategories({ categories }: TraitTree): Category[] {
  return categories
    .filter(({ traits = [] }) => traits.some(({ value, parts = [] }) => typeof value === 'object' || parts.length > 0))
    .map((category, place) => ({ category, depth: category.layer ?? place }))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ category }) => category)
}
