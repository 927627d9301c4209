import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { PROJECT_FILE } from '../../../adapters/sqlite/project-store.ts'

/** What a project consists of, beside what its owner may keep in the same folder. */
const OWN = [PROJECT_FILE, `${PROJECT_FILE}-wal`, `${PROJECT_FILE}-shm`, 'lock.db', 'lock.json', 'blobs', 'thumbs']

/** A project that is made now; `takeBack` leaves the disk as it was. Undefined where the folder holds one already. */
export type NewProject = { takeBack(): Promise<void> }

/** To be asked before the project is opened. */
export function newProject(dir: string): NewProject | undefined {
  if (existsSync(path.join(dir, PROJECT_FILE))) return undefined
  const made = firstMissing(dir)
  const places = made === undefined ? OWN.map((name) => path.join(dir, name)) : [made]
  return {
    async takeBack() {
      for (const place of places) await rm(place, { recursive: true, force: true })
    },
  }
}

/** The outermost folder on the way to `dir` that is not there yet. */
function firstMissing(dir: string): string | undefined {
  let missing: string | undefined
  for (let at = dir; !existsSync(at); at = path.dirname(at)) missing = at
  return missing
}
