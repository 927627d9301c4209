import type { Problem } from '../../../../schemas/errors.ts'
import { byCodeUnit } from '../../prelude/code-unit-order.ts'
import { foldName } from '../../prelude/fold-name.ts'
import { err, ok, type Result } from '../../prelude/result.ts'
import { freeName } from '../edit/free-name.ts'
import { type FoundFile, type LayerCategory, type Layers, layersOfFiles } from './layers-of-files.ts'
import type { SetConfig } from './set-config.ts'

/**
 * Reads a folder of layers as its configuration says: these folders in this order, by their own names. An image without
 * a weight weighs 1 beside others that have one. Folders that are not named, and names without a folder, are told.
 */
export function arrangeLayers(files: readonly FoundFile[], config: SetConfig): Result<Layers, Problem[]> {
  const named = new Set(config.layers.map(({ folder }) => foldName(folder)))
  const isNamed = ({ path }: FoundFile): boolean => !path.includes('/') || named.has(foldName(folderOf(path)))
  const isThere = files.some((file) => isNamed(file) && file.path.includes('/'))
  if (!isThere) return err(config.layers.map(({ folder }) => missing(folder)))
  const read = layersOfFiles(files.filter(isNamed), { weightMark: config.weightMark, isOrdered: true })
  if (!read.ok) return read
  const folders = new Map(read.value.categories.map((category) => [foldName(category.folder), category]))
  const warnings = [...read.value.warnings, ...unnamed(files.filter((file) => !isNamed(file)))]
  const categories: LayerCategory[] = []
  for (const { folder: wanted, ...choice } of config.layers) {
    const category = folders.get(foldName(wanted))
    if (!category) {
      warnings.push(missing(wanted))
      continue
    }
    const name = freeName(
      category.name,
      categories.map((other) => other.name),
    )
    // Drawn twice, a folder is two categories, and metadata says both under the one name.
    const shown = choice.metadataName ?? (name === category.name ? undefined : category.name)
    categories.push({ ...weighed(category), ...choice, name, ...(shown !== undefined && { metadataName: shown }) })
  }
  return categories.length === 0 ? err(warnings) : ok({ categories, warnings, settings: config.settings })
}

function folderOf(path: string): string {
  return path.split('/', 1)[0] ?? ''
}

function weighed(category: LayerCategory): LayerCategory {
  if (category.traits.every(({ rarity }) => rarity === undefined)) return category
  return { ...category, traits: category.traits.map((trait) => ({ ...trait, rarity: trait.rarity ?? 1 })) }
}

function unnamed(files: readonly FoundFile[]): Problem[] {
  const folders = new Set(files.map(({ path }) => folderOf(path)))
  return [...folders]
    .filter((folder) => !folder.startsWith('.'))
    .sort(byCodeUnit)
    .map((folder) => ({
      code: 'VALIDATION',
      message: `The folder "${folder}" was left out: the configuration's layersOrder does not name it.`,
      file: folder,
      cure: 'Add it to layersOrder if it is to be drawn.',
    }))
}

function missing(folder: string): Problem {
  return {
    code: 'VALIDATION',
    message: `The layer "${folder}" was left out: the configuration names it, and there is no such folder of images.`,
    file: folder,
    cure: 'Put its images into a folder of that name beside the others.',
  }
}
