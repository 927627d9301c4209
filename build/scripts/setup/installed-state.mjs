import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/**
 * What package-lock.json and npm's record of an installation say of one package.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string | string[], cpu?: string | string[],
 *   libc?: string | string[] }} LockEntry
 */

/**
 * True where node_modules was brought to this lockfile, on this kind of machine, to the end. npm empties the folder
 * before it fills it, the stamp with it: an installation that was killed has none.
 *
 * @param {string} root
 */
export function isStamped(root) {
  try {
    return readFileSync(stampPath(root), 'utf8') === stampOf(root)
  } catch {
    return false
  }
}

/** @param {string} root */
export function writeStamp(root) {
  writeFileSync(stampPath(root), stampOf(root))
}

/** @param {string} root */
export function removeStamp(root) {
  rmSync(stampPath(root), { force: true })
}

/**
 * True where somebody's own `npm ci` or `npm install` already brought everything: npm records what it finished.
 *
 * @param {string} root
 */
export function installedMatchesLock(root) {
  const recordPath = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(recordPath)) return false
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(recordPath)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const installed = found[path]
    if (!installed) return !isNeededHere(entry)
    return (
      installed.version === entry.version && installed.integrity === entry.integrity && existsSync(join(root, path))
    )
  })
}

/**
 * An optional package may be missing, unless it is plainly this machine's own build of something. What names no machine
 * serves another optional one, and which libc runs here is npm's to find out.
 *
 * @param {LockEntry} entry
 */
function isNeededHere({ optional, os, cpu, libc }) {
  if (!optional) return true
  return libc === undefined && [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch)
}

/**
 * @param {string} path
 * @returns {Record<string, LockEntry>}
 */
function packagesOf(path) {
  try {
    const lock = /** @type {{ packages?: Record<string, LockEntry> }} */ (JSON.parse(readFileSync(path, 'utf8')))
    return lock.packages ?? {}
  } catch {
    return {}
  }
}

/** @param {string} root */
function stampOf(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${lock} ${process.platform} ${process.arch}\n`
}

/** @param {string} root */
function stampPath(root) {
  return join(root, 'node_modules', '.ovenbird-setup')
}
