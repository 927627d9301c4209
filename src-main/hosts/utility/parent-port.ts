import process from 'node:process'
import type { ServablePort } from '../../rpc/serve-port.ts'
import type { FromEngine, ToEngine } from './messages.ts'

/** The way to the process that forked this one. */
export type ParentPort = {
  on(event: 'message', listener: (event: { data: ToEngine; ports: ServablePort[] }) => void): void
  postMessage(message: FromEngine): void
}

/** Electron gives it to a utility process, and to no other. */
export function parentPort(): ParentPort {
  const { parentPort: port } = process as { parentPort?: ParentPort }
  if (!port) throw new Error('This runs in a utility process of the shell alone.')
  return port
}
