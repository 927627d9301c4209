import { access, constants, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { errnoOf } from '../errno-problem.ts'
import { makeFolder } from '../make-folder.ts'

/**
 * Where an export goes, where it is made, and where what it replaces waits to be removed. `beside`: the whole folder is
 * put in the target's place. `inside`: the target itself must stay, so files are moved within it.
 */
export type ExportPlaces = { kind: 'beside' | 'inside'; target: string; staging: string; old: string }

const STAGING = '.ovenbird-part'
const OLD = '.ovenbird-old'

/** True for the path, within an export's folder, of what belongs to an export in the making. */
export function isInTheMaking(path: string): boolean {
  return path.startsWith(`${STAGING}/`) || path.startsWith(`${OLD}/`)
}

/** Chooses the places for a target; makes the folders above it. Rejects with the system's error. */
export async function exportPlaces(path: string): Promise<ExportPlaces> {
  // A link to a folder stands for that folder: it is the folder that is replaced.
  const target = await realpath(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return resolve(path)
    throw error
  })
  if (await mustStay(target)) {
    return { kind: 'inside', target, staging: join(target, STAGING), old: join(target, OLD) }
  }
  const parent = dirname(target)
  await makeFolder(parent)
  const name = `.${basename(target)}`
  return { kind: 'beside', target, staging: join(parent, name + STAGING), old: join(parent, name + OLD) }
}

/** A drive's root, a mount and a folder in use as the current one cannot be swapped, nor one whose parent is closed. */
async function mustStay(target: string): Promise<boolean> {
  try {
    const parent = dirname(target)
    if (parent === target || target === (await realpath(process.cwd()))) return true
    if ((await stat(target)).dev !== (await stat(parent)).dev) return true
    await access(parent, constants.W_OK)
    return false
  } catch (error) {
    const errno = errnoOf(error)
    if (errno === 'ENOENT') return false
    if (errno === 'EACCES' || errno === 'EROFS' || errno === 'EPERM') return true
    throw error
  }
}
