import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { repoRoot } from '../repository.ts'
import type { CliAnswer } from './cli-answer.ts'

export type CliOptions = {
  /** Where the user stands. */
  cwd: string
  /** The user's data folder. */
  home: string
  env?: NodeJS.ProcessEnv
  uid?: number
}

export type CliEnd = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string }

export type CliRun = {
  child: ChildProcess
  /** Everything said on stderr so far. */
  stderr(): string
  ended: Promise<CliEnd>
  /** Ends the whole process group at once, as a power cut would; gives how it ended. */
  kill(): Promise<CliEnd>
}

const ENTRY = path.join(repoRoot, 'src-main/hosts/cli-entry.ts')

/** Starts the command line in a process group of its own. */
export function startCli(args: readonly string[], { cwd, home, env = {}, uid }: CliOptions): CliRun {
  const { INIT_CWD: _where, ...inherited } = process.env
  const child = spawn(process.execPath, [ENTRY, ...args], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inherited, OVENBIRD_HOME: home, ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  })
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text))
  }
  const ended = once(child, 'close').then(([code, signal]): CliEnd => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
    ...texts,
  }))
  return {
    child,
    stderr: () => texts.stderr,
    ended,
    kill() {
      try {
        if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
      } catch (error) {
        // It ended by itself a moment ago.
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
      }
      return ended
    },
  }
}

/** Runs a command to its end. */
export function runCli(args: readonly string[], options: CliOptions): Promise<CliEnd> {
  return startCli(args, options).ended
}

/** Runs a command with --json and reads its one document. */
export async function askCli(
  args: readonly string[],
  options: CliOptions,
): Promise<{ code: number | null; answer: CliAnswer; stderr: string }> {
  const { code, stdout, stderr } = await runCli([...args, '--json'], options)
  try {
    return { code, answer: JSON.parse(stdout) as CliAnswer, stderr }
  } catch {
    throw new Error(`"${args.join(' ')}" did not print one JSON document but: ${stdout}\n${stderr}`)
  }
}
