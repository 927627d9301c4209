import { createORPCClient, ORPCError } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../schemas/contract.ts'
import type { Line } from './line.ts'

/** What an engine says of itself; null where it does not know the question. */
export type Pong = { protocolVersion: number | null }

/** Asks the engine whether it lives. Undefined where it does not answer in time. */
export async function ping(line: Line, withinMs: number, ended: AbortSignal): Promise<Pong | undefined> {
  const engine: ContractRouterClient<typeof contract> = createORPCClient(line.link)
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), withinMs)
  try {
    return await engine.system.ping(undefined, { signal: AbortSignal.any([late.signal, line.gone, ended]) })
  } catch (error) {
    return error instanceof ORPCError ? { protocolVersion: null } : undefined
  } finally {
    clearTimeout(timer)
  }
}
