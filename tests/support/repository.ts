import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const repoRoot: string = fileURLToPath(new URL('../../', import.meta.url))

/** Reads a text file by its path from the root. */
export function readRepoText(path: string): string {
  return readFileSync(join(repoRoot, path), 'utf8')
}

/** Reads a JSON file by its path from the root. The caller names the shape it relies on. */
export function readRepoJson(path: string): unknown {
  return JSON.parse(readRepoText(path))
}

/** Every file in a folder and below, by its path from the root, with `/`. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(repoRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(repoRoot.length).replaceAll('\\', '/'))
    .toSorted()
}
