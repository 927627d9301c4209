import type { WebSocket } from 'ws'
import type { ConnectionState } from '../../../../src-renderer/client/connection-state.ts'
import { dialSocket } from '../../../../src-renderer/client/dial-socket.ts'
import {
  createEngineClient,
  type EngineClient,
  type EngineClientOptions,
} from '../../../../src-renderer/client/engine-client.ts'
import { eventually } from '../../../support/engine/eventually.ts'
import type { ServedStudio } from './served-studio.ts'
import { type Fate, tappedSocket } from './tapped-socket.ts'
import { openSocket } from './ways-in.ts'

export type TestWindow = Disposable & {
  client: EngineClient
  /** Every socket it has opened. */
  sockets: WebSocket[]
  becomes(kind: ConnectionState['kind']): Promise<void>
}

/** Short times, so that nothing here waits long; but no answer of a busy machine comes so late that it counts as none. */
export const QUICK = { pingEveryMs: 20, pingWithinMs: 10_000, backOffFirstMs: 1, backOffMostMs: 10 }

/** For an engine that is silent: seen so soon. A machine that is held up may be taken for one, and more than once. */
export const SILENT = { pingWithinMs: 300 }

/** A window on a studio, connected by sockets whose messages may be lost: `fateOf` is told which of its sockets it is, from 1. */
export function openWindow(
  studio: ServedStudio,
  fateOf: (nth: number, socket: number) => Fate = () => 'comes',
  options: EngineClientOptions = {},
): TestWindow {
  const sockets: WebSocket[] = []
  const dial = dialSocket(
    () => {
      const socket = openSocket(studio.server.port)
      const which = sockets.push(socket)
      return tappedSocket(socket, (nth) => fateOf(nth, which))
    },
    async () => null,
  )
  const client = createEngineClient(dial, { ...options, timing: { ...QUICK, ...options.timing } })
  return {
    client,
    sockets,
    becomes: (kind) =>
      eventually(`the window is ${kind}`, () => client.connection.get().kind === kind, client.connection.subscribe),
    [Symbol.dispose]: () => client.close(),
  }
}
