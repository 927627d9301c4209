import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { byCodeUnit } from '../../domain/prelude/code-unit-order.ts'

/** `path` is relative to the walked folder, with `/`. `other` is what is neither: a link, a pipe, a device. */
export type WalkedFile = { path: string; kind: 'file' | 'other' }

/** What file managers leave behind by themselves; nobody means it. */
const LITTER = new Set([
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '.directory',
  '__MACOSX',
  '.Spotlight-V100',
  '.Trashes',
])

/** True for what file managers leave in folders by themselves. */
export function isLitter(name: string): boolean {
  return LITTER.has(name) || name.startsWith('._')
}

/** Where a walk ends that nobody can know the size of. */
export type WalkBounds = {
  /** Folders in folders that are looked into; deeper ones are passed over. */
  depthMax?: number
  /** Files that are listed; further ones are passed over. */
  filesMax?: number
}

/**
 * Everything below a folder but folders and litter, by code unit of its path. Links are named and never followed.
 * Rejects with the system's error.
 */
export async function walkFiles(
  folder: string,
  { depthMax = Infinity, filesMax = Infinity }: WalkBounds = {},
): Promise<WalkedFile[]> {
  const found: WalkedFile[] = []
  const visit = async (below: string, depth: number): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      if (found.length >= filesMax) return
      if (isLitter(entry.name)) continue
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (!entry.isDirectory()) found.push({ path, kind: kindOf(entry) })
      else if (depth < depthMax) await visit(path, depth + 1)
    }
  }
  await visit('', 0)
  return found.sort((a, b) => byCodeUnit(a.path, b.path))
}

function kindOf(entry: Dirent): WalkedFile['kind'] {
  return entry.isFile() ? 'file' : 'other'
}
