import type { Collection } from '../../../../schemas/collection.ts'
import type { AssetRef } from '../../../../schemas/trait-tree.ts'

export type AssetUse = { path: string; field: string }

/** Every file a collection names, each once, with the first field that names it. Disabled traits count: they may return. */
export function referencedAssets(document: Collection): AssetUse[] {
  const uses = new Map<string, string>()
  const note = (ref: AssetRef, field: string) => {
    if (!uses.has(ref.asset)) uses.set(ref.asset, field)
  }
  document.traitTree.categories.forEach((category, c) => {
    category.traits?.forEach((trait, t) => {
      const field = `traitTree.categories[${c}].traits[${t}]`
      if (typeof trait.value === 'object') note(trait.value, `${field}.value`)
      trait.parts?.forEach((part, p) => note(part.asset, `${field}.parts[${p}].asset`))
    })
  })
  visitParams(document.params, 'params', note)
  return [...uses].map(([path, field]) => ({ path, field }))
}

function visitParams(value: unknown, field: string, note: (ref: AssetRef, field: string) => void): void {
  if (Array.isArray(value)) return value.forEach((item, index) => visitParams(item, `${field}[${index}]`, note))
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first?.[0] === 'asset' && typeof first[1] === 'string')
    return note({ asset: first[1] }, field)
  for (const [key, item] of entries) visitParams(item, `${field}.${key}`, note)
}
