// Opens the studio: `npm start`. Where no window of its own can be opened, it is served to the browser instead.
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './built/ensure-built.mjs'
import { products } from './built/products.mjs'
import { launch } from './launch/launch.mjs'
import { electronBinary, whyNoWindow } from './window/electron-binary.mjs'
import { runElectron } from './window/run-electron.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const args = process.argv.slice(2)
/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`)

const built = await ensureBuilt(root)
if (!built.ok) {
  say(built.message)
  process.exitCode = 1
} else {
  const why = await runStudio(built.node)
  if (why !== undefined) {
    say(`${why}: the window is served to your browser instead.`)
    await launch(products.server, args)
  }
}

/**
 * @param {string} node
 * @returns {Promise<string | undefined>} Why it could not run.
 */
async function runStudio(node) {
  const why = whyNoWindow(process.env, process.platform, process.getuid?.())
  if (why !== undefined) return why
  const electron = electronBinary(root, node, say)
  if ('why' in electron) return electron.why
  return (await runElectron(electron.path, [join(root, products.shell), ...args]))
    ? undefined
    : 'Electron does not run on this machine'
}
