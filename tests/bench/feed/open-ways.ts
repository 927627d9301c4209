import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { WebSocketServer } from 'ws'
import type { Engine } from '../../../src-main/app/engine/engine.ts'
import { startServer } from '../../../src-main/hosts/server/start-server.ts'
import { servePort } from '../../../src-main/rpc/serve-port.ts'
import { type Follower, startFollower } from './start-follower.ts'

const HOST = '127.0.0.1'
const TOKEN = 'a-token-for-benches-alone'

/** Lets followers in to an engine by one kind of transport. */
export type Ways = AsyncDisposable & {
  follow(projectId: string): Follower
  /** Sends a text to every follower over its bare way. */
  sendBare(text: string): void
}

/** Ports, as the shell hands them to its windows. */
export function portWays(engine: Engine): Ways {
  const served: { close(): void }[] = []
  const bares: MessagePort[] = []
  return {
    follow(projectId) {
      const [line, bare] = [new MessageChannel(), new MessageChannel()]
      served.push(servePort(line.port1, { engine }))
      bares.push(bare.port1)
      return startFollower({ way: { kind: 'port', engine: line.port2, bare: bare.port2 }, projectId })
    },
    sendBare(text) {
      for (const bare of bares) bare.postMessage(text)
    },
    async [Symbol.asyncDispose]() {
      for (const one of [...served, ...bares]) one.close()
    },
  }
}

/** Sockets, as browsers open them. `home` is the studio's data folder. */
export async function socketWays(engine: Engine, home: string): Promise<Ways> {
  const onError = (error: unknown) => {
    throw error
  }
  const options = { context: { engine }, home, windowDir: home, host: HOST, port: 0, token: TOKEN, onError }
  const started = await startServer(options)
  if (!started.ok) throw new Error(started.error.message)
  const bare = new WebSocketServer({ host: HOST, port: 0, perMessageDeflate: false })
  await once(bare, 'listening')
  const { port: barePort } = bare.address() as AddressInfo
  return {
    follow(projectId) {
      const url = `ws://${HOST}:${started.value.port}/rpc`
      const way = { kind: 'socket', engine: url, bare: `ws://${HOST}:${barePort}`, token: TOKEN } as const
      return startFollower({ way, projectId })
    },
    sendBare(text) {
      for (const socket of bare.clients) socket.send(text)
    },
    async [Symbol.asyncDispose]() {
      for (const socket of bare.clients) socket.terminate()
      bare.close()
      await started.value.close()
    },
  }
}
