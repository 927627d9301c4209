import type { Dropped, DroppedFile } from './dropped.ts'

/** What was dropped, as far as a browser tells: each thing's entry, to be walked, or the file itself. */
export type Transfer = { entries: FileSystemEntry[]; files: File[] }

/** Takes hold of what was dropped. To be called while the drop is told: afterwards its items are gone. */
export function takeTransfer(data: DataTransfer): Transfer {
  const entries = [...data.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
  return { entries, files: [...data.files] }
}

/** Reads everything in what was dropped. One folder gives its name to all of it; several things lie side by side. */
export async function readTransfer({ entries, files: bare }: Transfer): Promise<Dropped> {
  const [first] = entries
  // A file that comes from nowhere on a disk, such as a picture out of another page, has no entry.
  if (!first) {
    return {
      name: bare[0]?.name ?? '',
      isFolder: bare.length > 1,
      files: bare.map((file) => ({ path: file.name, file })),
    }
  }
  if (entries.length === 1 && first.isDirectory) {
    return { name: first.name, isFolder: true, files: await walk(first as FileSystemDirectoryEntry, '') }
  }
  const files = await Promise.all(entries.map((entry) => read(entry, '')))
  return { name: first.name, isFolder: entries.length > 1, files: files.flat() }
}

/** What was chosen with a file dialog for folders. */
export function readChosenFolder(list: readonly File[]): Dropped {
  const paths = list.map((file) => file.webkitRelativePath.split('/'))
  const name = paths[0]?.[0] ?? ''
  return { name, isFolder: true, files: list.map((file, at) => ({ path: paths[at]?.slice(1).join('/') ?? '', file })) }
}

async function read(entry: FileSystemEntry, parent: string): Promise<DroppedFile[]> {
  const path = `${parent}${entry.name}`
  if (entry.isDirectory) return walk(entry as FileSystemDirectoryEntry, `${path}/`)
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
  return [{ path, file }]
}

async function walk(folder: FileSystemDirectoryEntry, path: string): Promise<DroppedFile[]> {
  const reader = folder.createReader()
  const files: DroppedFile[] = []
  // A reader gives its entries in portions, and an empty one at the end.
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (entries.length === 0) return files
    files.push(...(await Promise.all(entries.map((entry) => read(entry, path)))).flat())
  }
}
