import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { WebSocket } from 'ws'
import { dialSocket } from '../../../src-renderer/client/dial-socket.ts'
import { createEngineClient, type EngineApi } from '../../../src-renderer/client/engine-client.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const TOKEN = 'a-token-for-benches-alone'

/** The studio's server in a process of its own. */
export type RunningStudio = {
  /** What a person opens, with the token. */
  url: string
  port: number
  /** From before its start until it listens. */
  upMs: number
  /** The engine, asked from outside of the window. */
  api: EngineApi
  end(): Promise<void>
}

/** Starts the server as `npm run serve` does, which must find it built. `port` 0: any that is free. */
export async function startStudio(home: string, port: number): Promise<RunningStudio> {
  const started = performance.now()
  const args = ['build/scripts/serve.mjs', '--home', home, '--port', String(port), '--token', TOKEN]
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /^Ovenbird is at (\S+)/m.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    exit.then(() => reject(new Error('the server ended before it listened')), reject)
  })
  const upMs = performance.now() - started
  const taken = Number(new URL(url).port)
  const headers = { authorization: `Bearer ${TOKEN}` }
  const client = createEngineClient(
    dialSocket(
      () => new WebSocket(`ws://127.0.0.1:${taken}/rpc`, { headers, perMessageDeflate: false }),
      async () => null,
    ),
  )
  return {
    url,
    port: taken,
    upMs,
    api: client.api,
    async end() {
      client.close()
      child.kill()
      await exit
    },
  }
}
