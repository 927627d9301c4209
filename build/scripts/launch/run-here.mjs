import * as module from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { endWithNpm } from './end-with-npm.mjs'

/** How long a command may take to end once the process that started it is gone. */
const LAST_WORDS_MS = 10_000

/**
 * Runs a script in this process, which must be a Node that strips types.
 *
 * @param {string} root
 * @param {string} script Path from `root`.
 * @param {string[]} args
 */
export async function runHere(root, script, args) {
  const path = join(root, script)
  silenceExperimentalWarnings()
  endWithStarter()
  // Among the packages, so that it goes when they do.
  module.enableCompileCache?.(join(root, 'node_modules', '.cache', 'compiled'))
  process.argv = [process.execPath, path, ...args]
  await import(pathToFileURL(path).href)
}

/** The first releases of Node 24 announce on stderr that they strip types: no news to who asked for a cook. */
function silenceExperimentalWarnings() {
  const emitWarning = /** @type {(...args: unknown[]) => void} */ (process.emitWarning.bind(process))
  process.emitWarning = (/** @type {unknown[]} */ ...args) => {
    const [warning, options] = args
    const kind = typeof options === 'object' && options !== null && 'type' in options ? options.type : options
    const name = warning instanceof Error ? warning.name : kind
    if (name !== 'ExperimentalWarning') emitWarning(...args)
  }
}

/**
 * A starter that was killed cannot pass its signal on; its end of the channel closes all the same. The command then gets
 * the signal it would have got, and its time to finish is bounded.
 */
function endWithStarter() {
  endWithNpm(end)
  if (!process.channel) return
  process.once('disconnect', end)
  // Listening must not keep a finished command alive.
  process.channel.unref()
}

function end() {
  setTimeout(() => process.exit(1), LAST_WORDS_MS).unref()
  process.kill(process.pid, 'SIGTERM')
}
