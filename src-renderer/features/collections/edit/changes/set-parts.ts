import type { Part } from '../../../../../schemas/trait-tree.ts'
import type { ChangeOf } from '../shown-document.ts'
import { findCategory, findTrait } from './find-item.ts'

/** Changes the parts of a trait; none is what a trait without parts has. */
export function setParts(
  at: { category: string; trait: string },
  make: (parts: readonly Part[]) => readonly Part[],
): ChangeOf {
  return (document) => {
    const trait = findTrait(findCategory(document, at.category), at.trait)
    if (!trait) return null
    const parts = make(trait.parts ?? [])
    return {
      edits: [{ op: 'set', at, field: 'parts', value: parts.length === 0 ? undefined : parts }],
      what: { verb: 'set', subject: trait.name, count: 1 },
    }
  }
}

/** Sets fields of one part; undefined takes one away. */
export function setPart(
  at: { category: string; trait: string },
  index: number,
  fields: { [K in keyof Part]?: Part[K] | undefined },
): ChangeOf {
  return setParts(at, (parts) =>
    parts.map((part, place) => {
      if (place !== index) return part
      const entries = Object.entries({ ...part, ...fields }).filter(([, value]) => value !== undefined)
      return Object.fromEntries(entries) as Part
    }),
  )
}
