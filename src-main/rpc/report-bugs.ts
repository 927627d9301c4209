import { mapEventIterator, ORPCError } from '@orpc/client'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import { accidentOf } from './accident-of.ts'
import { failed } from './answer.ts'
import type { RpcContext } from './context.ts'

type Interceptor = NonNullable<StandardHandlerOptions<RpcContext>['clientInterceptors']>[number]

/**
 * Stands between the procedures and a transport, which would tell a caller of any throw "internal server error" alone.
 * What the disk did is told as a problem; a bug is written to the engine's log. What a stream throws later counts too.
 */
export const reportBugs: Interceptor = async (options) => {
  const tell = (error: unknown): unknown => {
    if (isExpected(error)) return error
    const { cause = error } = error as { cause?: unknown }
    options.context.engine.parts.log.write('error', `${options.path.join('.')} failed: ${messageOf(cause)}`, {
      stack: cause instanceof Error ? cause.stack : undefined,
    })
    const accident = accidentOf(error)
    return accident ? failed([accident]) : error
  }
  try {
    const output = await options.next()
    return isStream(output)
      ? mapEventIterator(output, { value: async (item: unknown) => item, error: async (error) => tell(error) })
      : output
  } catch (error) {
    throw tell(error)
  }
}

/** A refusal, or the end of a call that was called off. An answer that does not fit the contract is a bug too. */
function isExpected(error: unknown): boolean {
  if (error instanceof ORPCError) return error.code !== 'INTERNAL_SERVER_ERROR'
  return error instanceof Error && error.name === 'AbortError'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function isStream(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}
