import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** How the studio's command line runs a script: with its compile cache. */
const run = fileURLToPath(new URL('../../../build/scripts/run.mjs', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))

export type Answer = { firstByteMs: number; text: string }

/** Runs a script of ours in a process of its own, whose memory and loop are its alone; gives what it printed. */
export function runProbe(script: URL, args: readonly string[]): Promise<Answer> {
  return runNode([run, fileURLToPath(script).slice(root.length), ...args])
}

/** Runs Node with these arguments. `firstByteMs` counts from the moment before the start. */
export async function runNode(args: readonly string[]): Promise<Answer> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: root })
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  let firstByteMs = Number.NaN
  child.stdout.once('data', () => (firstByteMs = performance.now() - started))
  const answer = await text(child.stdout)
  const code = await exit
  if (code !== 0) throw new Error(`a probe ended with ${code}: node ${args.join(' ')}`)
  return { firstByteMs, text: answer }
}
