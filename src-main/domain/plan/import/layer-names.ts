/** Endings of files that can be layers. */
const IMAGE = /\.(?:png|webp|svg)$/i

/** True for files that can be layers, by their ending. */
export function isLayerImage(fileName: string): boolean {
  return IMAGE.test(fileName)
}

/** A weight as it is written after the mark. */
const WEIGHT = /^\s*(\d+(?:\.\d+)?|\.\d+)\s*$/

/** What an image's file name says: `Top Hat#12.5.png` is "Top Hat" with weight 12.5. */
export function traitOfFileName(fileName: string, mark = '#'): { name: string; rarity?: number } {
  const base = fileName.replace(IMAGE, '')
  const at = base.lastIndexOf(mark)
  const [, weight] = (at < 0 ? undefined : WEIGHT.exec(base.slice(at + mark.length))) ?? []
  const name = base.slice(0, Math.max(0, at)).trim()
  if (weight === undefined || name === '') return { name: base.trim() }
  return { name, rarity: Number(weight) }
}

/** True where a mark after an image's name asks for a weight that could not be read: `cap#-4.png`. */
export function isWeightUnread(fileName: string, mark = '#'): boolean {
  const base = fileName.replace(IMAGE, '').trim()
  return base.lastIndexOf(mark) > 0 && traitOfFileName(fileName, mark).rarity === undefined
}

/** What a folder's name says: `01-Background` is "Background", ordered by 1. */
export function categoryOfFolderName(folderName: string): { name: string; order?: number } {
  const [, order, name] = /^\s*(\d{1,9})(?:\s*[-_.):]\s*|\s+)(.*\S)\s*$/s.exec(folderName) ?? []
  return name === undefined ? { name: folderName.trim() } : { name, order: Number(order) }
}
