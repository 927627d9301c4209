import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** Oldest Node that runs the product: it strips types and has the built-ins in use. */
export const oldestNodeMajor = 24

/**
 * `v24.21.0` → 24.
 *
 * @param {string} version
 */
export function nodeMajorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0])
}

/**
 * The package that holds Node for this machine, where package.json asks for one.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function bundledNodeName(root) {
  const os = process.platform === 'win32' ? 'win' : process.platform
  const name = `node-${os}-${process.arch}`
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  const manifest = /** @type {{ optionalDependencies?: Record<string, string> }} */ (JSON.parse(text))
  return manifest.optionalDependencies?.[name] ? name : undefined
}

/**
 * The Node that was installed with the packages, and whether it runs on this machine.
 *
 * @param {string} root
 * @returns {{ path: string, works: boolean } | undefined}
 */
export function bundledNode(root) {
  const path = bundledNodePath(root)
  if (!path) return undefined
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', windowsHide: true })
  return { path, works: status === 0 && nodeMajorOf(stdout.trim()) >= oldestNodeMajor }
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
export function bundledNodePath(root) {
  const name = bundledNodeName(root)
  if (!name) return undefined
  const path = join(root, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(path) ? path : undefined
}

/**
 * Takes a Node that does not run away, with its links: they come first on the PATH of every npm script.
 *
 * @param {string} root
 */
export function dropBundledNode(root) {
  const name = bundledNodeName(root)
  const links = ['node', 'node.cmd', 'node.ps1'].map((link) => join('.bin', link))
  for (const path of [...links, ...(name ? [name] : [])]) {
    rmSync(join(root, 'node_modules', path), { force: true, recursive: true })
  }
}
