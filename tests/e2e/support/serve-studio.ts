import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { repoRoot } from '../../support/repository.ts'
import { unprivileged } from './unprivileged.ts'

const TOKEN = 'a-token-for-tests-alone'
const ESTABLISHED = '01'

export type ServedStudio = {
  /** With the token, as it is printed. */
  url: string
  port: number
  /** Ends it, and waits until it has. No effect on one that has ended. */
  end(signal: NodeJS.Signals): Promise<void>
  /** How many connections the server holds. */
  countSockets(): number
}

/** Serves the studio to a browser: the built one, as its own command does. */
export async function serveStudio(home: string, projectsDir: string, port: number): Promise<ServedStudio> {
  const args = ['out/main/server.js', '--home', home, '--port', String(port), '--token', TOKEN]
  const child = spawn(process.execPath, args, {
    cwd: repoRoot,
    env: { ...process.env, OVENBIRD_PROJECTS: projectsDir },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...unprivileged,
  })
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const [, found] = /^Ovenbird is at (\S+)/m.exec(said) ?? []
      if (found !== undefined) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  const servedAt = Number(new URL(url).port)

  return {
    url,
    port: servedAt,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exit = once(child, 'exit')
      child.kill(signal)
      await exit
    },
    countSockets: () => countSockets(servedAt),
  }
}

/** The connections that a server on this machine holds at its port, by the system's own table. */
function countSockets(port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const lines = readFileSync('/proc/net/tcp', 'utf8').split('\n')
  return lines.filter((line) => {
    const [, at, , state] = line.trim().split(/\s+/)
    return at?.endsWith(local) === true && state === ESTABLISHED
  }).length
}
