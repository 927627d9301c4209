import type { Command } from '../app/engine/command.ts'
import { execute } from '../app/engine/execute.ts'
import { answer, sessionOf } from './answer.ts'
import type { RpcContext } from './context.ts'

type Call<I> = { input: I & { projectId: string; commandId?: string | undefined }; context: RpcContext }

/** Answers with what a command comes to in the project of the call. */
export function commanded<I, F, S, R>(command: Command<I, F, S, R>): (call: Call<I>) => Promise<R> {
  return async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), command, input, commandId))
}
