import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { ulid } from 'ulid'
import type { contract } from '../../schemas/contract.ts'
import { callKind } from './call-kind.ts'
import { ConnectionLost } from './connection-lost.ts'
import type { Connection } from './connection-state.ts'
import { keepLine, type LiveLine, type Wake } from './keep-line.ts'
import type { Dial } from './line.ts'
import { LINE_TIMING, type LineTiming } from './line-timing.ts'

export type EngineApi = ContractRouterClient<typeof contract>

/** The engine as the window knows it, over whatever transport, through every loss of it. */
export type EngineClient = {
  /**
   * Calls made while there is no connection wait for one, at most `patienceMs`. When the connection is lost before the
   * answer, commands and questions are sent once more; anything else, and every stream, ends with ConnectionLost.
   */
  api: EngineApi
  connection: Connection
  close(): void
}

export type EngineClientOptions = {
  wake?: Wake
  timing?: Partial<LineTiming>
  /** Ids of commands. */
  newId?: () => string
}

type Call = (line: LiveLine) => Promise<unknown>
type CallOptions = Parameters<ClientLink<ClientContext>['call']>[2]

/** Begins to dial. */
export function createEngineClient(dial: Dial, options: EngineClientOptions = {}): EngineClient {
  const { wake = () => () => undefined, newId = ulid } = options
  const keeper = keepLine(dial, wake, { ...LINE_TIMING, ...options.timing })

  async function callTwice(call: Call, signal: AbortSignal | undefined): Promise<unknown> {
    const first = await keeper.live(signal)
    try {
      return await call(first)
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error
      return call(await keeper.live(signal))
    }
  }

  const link: ClientLink<ClientContext> = {
    async call(path, input, options) {
      const kind = callKind(path)
      const sent = kind === 'command' ? withCommandId(input, newId) : input
      const call: Call = (line) => callOver(line, path, sent, options)
      if (kind === 'command' || kind === 'repeatable') return callTwice(call, options.signal)
      return call(await keeper.live(options.signal))
    },
  }
  return { api: createORPCClient(link), connection: keeper.connection, close: keeper.close }
}

/** One try. The loss of the line ends it, and what it streams, with ConnectionLost. */
async function callOver(
  line: LiveLine,
  path: readonly string[],
  input: unknown,
  options: CallOptions,
): Promise<unknown> {
  const signal = options.signal ? AbortSignal.any([options.signal, line.lost]) : line.lost
  try {
    const output = await line.link.call(path, input, { ...options, signal })
    return isStream(output) ? endingWith(line, output) : output
  } catch (error) {
    throw reasonOf(line, error)
  }
}

/** oRPC's own error for a lost transport is the same as for a call that was called off. */
function reasonOf(line: LiveLine, error: unknown): unknown {
  return line.lost.aborted ? line.lost.reason : error
}

function endingWith<T>(line: LiveLine, stream: AsyncIterator<T>): AsyncIterableIterator<T> {
  return {
    async next() {
      try {
        return await stream.next()
      } catch (error) {
        throw reasonOf(line, error)
      }
    },
    async return(value?: unknown) {
      if (!line.lost.aborted) await stream.return?.(value)
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

function isStream(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}

function withCommandId(input: unknown, newId: () => string): unknown {
  const { commandId = newId(), ...rest } = input as { commandId?: string }
  return { ...rest, commandId }
}
