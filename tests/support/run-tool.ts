import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { repoRoot } from './repository.ts'

export type Ended = { code: number | null; stdout: string; stderr: string }

/** Runs an installed tool on this Node. `file` is its script, relative to node_modules. */
export function runTool(file: string, args: string[], cwd: string = repoRoot): Promise<Ended> {
  // Tools look for each other on the PATH, as under npm.
  const path = [join(repoRoot, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  return runNode([join(repoRoot, 'node_modules', file), ...args], cwd, { ...process.env, PATH: path })
}

/** Runs Node with these arguments and collects what it says. */
export function runNode(args: string[], cwd: string, env: NodeJS.ProcessEnv = process.env): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const texts = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text))
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...texts }))
  })
}
