import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { products } from './products.mjs'

/** All that the built studio is made of, by its path from the root. */
const SOURCES = [
  'build/built-workers.ts',
  'electron.vite.config.ts',
  'package-lock.json',
  'resources/icons',
  'schemas',
  'src-main',
  'src-preload',
  'src-renderer',
]

const STAMP = 'out/build-stamp'

/**
 * True where all that a build makes is there, and was made of these very sources.
 *
 * @param {string} root
 */
export function isBuilt(root) {
  const isThere = [...Object.values(products), STAMP].every((path) => existsSync(join(root, path)))
  return isThere && readFileSync(join(root, STAMP), 'utf8') === hashOfSources(root)
}

/**
 * @param {string} root
 * @param {string} hash As it was before the build: a source saved meanwhile makes the build stale.
 */
export function stampBuild(root, hash) {
  writeFileSync(join(root, STAMP), hash)
}

/** @param {string} root */
export function removeBuildStamp(root) {
  rmSync(join(root, STAMP), { force: true })
}

/** @param {string} root */
export function hashOfSources(root) {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => filesOf(root, source))) {
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesOf(root, path) {
  if (/\.test\.tsx?$/.test(path) || path === 'schemas/json') return []
  const entries = entriesOf(join(root, path))
  return entries ? entries.flatMap((name) => filesOf(root, `${path}/${name}`)) : [path]
}

/** @param {string} path */
function entriesOf(path) {
  try {
    return readdirSync(path).toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined
    throw error
  }
}
