import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { settingsSchema } from '../../../schemas/settings.ts'
import { openAppStore } from '../../../src-main/adapters/sqlite/app-store.ts'
import { runCli } from '../../../src-main/hosts/cli/run-cli.ts'
import type { CliAnswer } from './cli-answer.ts'

export type Said = { code: number; stdout: string; stderr: string }

/** A user at a prompt of their own: a folder to stand in, and commands run in this process. */
export type Prompt = Disposable & {
  dir: string
  path(...names: string[]): string
  run(...args: string[]): Promise<Said>
  /** Runs with --json; fails where stdout is anything but one JSON document. */
  ask(...args: string[]): Promise<{ code: number; answer: CliAnswer; stderr: string }>
}

export function prompt(): Prompt {
  const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-cli-'))
  const dir = path.join(root, 'here')
  const home = path.join(root, 'home')
  // One worker: many commands are run, and each makes its own.
  const store = openAppStore(home, () => undefined)
  store.saveSettings(settingsSchema.parse({ threads: 1 }))
  store.close()

  const run = async (...args: string[]): Promise<Said> => {
    const said = { stdout: '', stderr: '' }
    const { INIT_CWD: where, OVENBIRD_HOME: data } = process.env
    const streams = (['stdout', 'stderr'] as const).map((name) => {
      const stream = process[name]
      const write = stream.write
      stream.write = (text: string | Uint8Array) => {
        said[name] += String(text)
        return true
      }
      return () => void (stream.write = write)
    })
    Object.assign(process.env, { INIT_CWD: dir, OVENBIRD_HOME: home })
    try {
      return { code: await runCli(args), ...said }
    } finally {
      for (const restore of streams) restore()
      setOrDrop('INIT_CWD', where)
      setOrDrop('OVENBIRD_HOME', data)
    }
  }

  return {
    dir,
    path: (...names) => path.join(dir, ...names),
    run,
    async ask(...args: string[]) {
      const { code, stdout, stderr } = await run(...args, '--json')
      return { code, answer: JSON.parse(stdout) as CliAnswer, stderr }
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  }
}

function setOrDrop(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
