import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

/** A slow line takes minutes for its hundred megabytes; none takes longer than this. */
const FETCH_MAX_MS = 20 * 60 * 1000

/** @typedef {{ path: string } | { why: string }} ElectronBinary */

/**
 * Why no window of its own can be opened here, or undefined where one can.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @param {number | undefined} userId
 * @returns {string | undefined}
 */
export function whyNoWindow(env, platform, userId) {
  if (platform !== 'linux') return undefined
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'There is no display here'
  // Chromium refuses to run without its sandbox, and the sandbox refuses root.
  if (userId === 0) return 'A window of its own does not open for root'
  return undefined
}

/**
 * Electron's program for this machine, fetched from its releases the first time.
 *
 * @param {string} root
 * @param {string} node A Node that can run Electron's own installer.
 * @param {(line: string) => void} say
 * @returns {ElectronBinary}
 */
export function electronBinary(root, node, say) {
  const found = installedElectron(root)
  if (found) return { path: found }
  const installer = join(root, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer) || process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'])
    return { why: 'Electron is not installed' }
  say('Fetching Electron. This happens once.')
  spawnSync(node, [installer], { stdio: 'ignore', timeout: FETCH_MAX_MS, windowsHide: true })
  const fetched = installedElectron(root)
  return fetched ? { path: fetched } : { why: 'Electron could not be fetched (is there a network?)' }
}

/**
 * @param {string} root
 * @returns {string | undefined}
 */
function installedElectron(root) {
  const folder = join(root, 'node_modules', 'electron')
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const paths = [
    ...(override ? [join(override, programName())] : []),
    ...(existsSync(join(folder, 'path.txt'))
      ? [join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim())]
      : []),
  ]
  return paths.find((path) => existsSync(path))
}

function programName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}
