import type { Problem } from '../../../../schemas/errors.ts'
import { byCodeUnit } from '../../prelude/code-unit-order.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { err, ok, type Result } from '../../prelude/result.ts'
import { categoryOfFolderName, isLayerImage, isWeightUnread, traitOfFileName } from './layer-names.ts'
import type { LayerChoice, SetSettings } from './set-config.ts'

/** A file below the imported folder, by its path in it, with `/`. `other` is a link or a device. */
export type FoundFile = { path: string; kind: 'file' | 'other' }

export type LayerTrait = { name: string; rarity?: number; path: string }
export type LayerCategory = LayerChoice & { name: string; order?: number; traits: LayerTrait[] }

/** Categories in drawing order, what was passed over, and what a configuration beside them says of the pieces. */
export type Layers = { categories: LayerCategory[]; warnings: Problem[]; settings?: SetSettings }

export type LayerNaming = {
  /** What stands between an image's name and its weight. */
  weightMark: string
  /** True where something else says the order: a folder's leading number is part of its name then. */
  isOrdered: boolean
}
const OURS: LayerNaming = { weightMark: '#', isOrdered: false }

/** Reads a folder of layers from the paths of its files. Fails with every clash of names, or where nothing is usable. */
export function layersOfFiles(
  files: readonly FoundFile[],
  { weightMark, isOrdered }: LayerNaming = OURS,
): Result<Layers, Problem[]> {
  const warnings: Problem[] = []
  const folders = new Map<string, LayerCategory>()
  const nested = new Set<string>()
  for (const { path, kind } of [...files].sort((a, b) => byCodeUnit(a.path, b.path))) {
    const [folder = '', file = '', ...deeper] = path.split('/')
    const skipped = reasonToSkip(path, kind)
    if (skipped !== undefined) {
      warnings.push(warning(path, `${path} was left out: ${skipped.why}.`, skipped.cure))
      if (deeper.length > 0 && isLayerImage(path)) nested.add(folder)
      continue
    }
    const named = isOrdered ? { name: folder.trim() } : categoryOfFolderName(folder)
    const category = folders.get(folder) ?? { ...named, folder, traits: [] }
    const trait = traitOfFileName(file, weightMark)
    if (isWeightUnread(file, weightMark)) warnings.push(unreadWeight(path, trait.name, weightMark))
    category.traits.push({ ...trait, path })
    folders.set(folder, category)
  }
  const categories = [...folders.values()].sort(inDrawingOrder)
  if (categories.length === 0) return err([nothingUsable([...nested].sort(byCodeUnit))])
  const clashes = clashesOf(categories)
  return clashes.length > 0 ? err(clashes) : ok({ categories, warnings })
}

function reasonToSkip(path: string, kind: FoundFile['kind']): { why: string; cure: string } | undefined {
  const names = path.split('/')
  if (kind === 'other') return { why: 'it is a link or no file', cure: 'Put the image itself there.' }
  if (names.some((name) => name.startsWith('.'))) return { why: 'it is hidden', cure: 'Rename it if it is a layer.' }
  if (!isLayerImage(path))
    return { why: 'it is no PNG, WebP or SVG', cure: 'Save it as one of these if it is a layer.' }
  if (names.length === 1) return { why: 'it lies in no folder', cure: 'Put it into the folder of its category.' }
  if (names.length > 2)
    return { why: 'it lies in a folder inside a category', cure: "Move it up into its category's folder." }
  return undefined
}

function inDrawingOrder(a: LayerCategory, b: LayerCategory): number {
  const order = (a.order ?? Infinity) - (b.order ?? Infinity)
  if (order !== 0 && !Number.isNaN(order)) return order
  return byCodeUnit(foldName(a.name), foldName(b.name)) || byCodeUnit(a.folder, b.folder)
}

function clashesOf(categories: readonly LayerCategory[]): Problem[] {
  const folders = clashes(categories, ({ folder }) => folder).map(([name, first, second]) =>
    warning(
      second,
      `The folders ${first} and ${second} are both the category "${name}".`,
      'Rename one of them, or join them.',
    ),
  )
  const files = categories.flatMap(({ traits }) =>
    clashes(traits, ({ path }) => path).map(([name, first, second]) =>
      warning(second, `${first} and ${second} are both the trait "${name}".`, 'Rename one of them.'),
    ),
  )
  return [...folders, ...files]
}

function clashes<T extends { name: string }>(
  items: readonly T[],
  placeOf: (item: T) => string,
): [string, string, string][] {
  const owners = new Map<string, T>()
  return items.flatMap((item) => {
    const owner = owners.get(foldName(item.name))
    if (owner !== undefined) return [[owner.name, placeOf(owner), placeOf(item)] as [string, string, string]]
    owners.set(foldName(item.name), item)
    return []
  })
}

function unreadWeight(path: string, name: string, mark: string): Problem {
  const message = `The weight after ${mark} in ${path} could not be read, so the trait is called "${name}" and is common.`
  const cure = `Write a number of at least 0 after the ${mark}, such as ${mark}2.5, or leave the ${mark} out.`
  return warning(path, message, cure)
}

function nothingUsable(nested: readonly string[]): Problem {
  const [folder] = nested
  return {
    code: 'VALIDATION',
    message: 'There are no layers: no folder holds images.',
    cure:
      folder === undefined
        ? 'Choose a folder whose folders are the categories and hold one image for each trait.'
        : `Choose the folder "${folder}" in it: its folders look like the categories.`,
  }
}

function warning(file: string, message: string, cure: string): Problem {
  return { code: 'VALIDATION', message, file, cure }
}
