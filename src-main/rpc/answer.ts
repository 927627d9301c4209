import { ORPCError } from '@orpc/server'
import type { Problem } from '../../schemas/errors.ts'
import { onlyLookedAt } from '../app/commands/only-looked-at.ts'
import type { ProjectEngine } from '../app/engine/project-engine.ts'
import type { Session } from '../app/engine/session.ts'
import type { Result } from '../domain/prelude/result.ts'
import type { RpcContext } from './context.ts'

/** The value, or the contract's one error with every problem. */
export function answer<T>(result: Result<T, Problem | readonly Problem[]>): T {
  if (result.ok) return result.value
  throw failed(Array.isArray(result.error) ? result.error : [result.error as Problem])
}

/** Every problem under the contract's one error, to be thrown. */
export function failed(problems: readonly Problem[]): Error {
  const message = problems.map((problem) => problem.message).join('\n')
  return new ORPCError('FAILED', { defined: true, status: 422, message, data: { problems: [...problems] } })
}

/** The open project of a call. */
export function projectOf(context: RpcContext, projectId: string): ProjectEngine {
  const project = context.engine.project(projectId)
  if (project) return project
  throw failed([{ code: 'NOT_FOUND', message: `No project ${projectId} is open.`, cure: 'Open it first.' }])
}

/** The session of the open project of a call. */
export function sessionOf(context: RpcContext, projectId: string): Session {
  return projectOf(context, projectId).session
}

/** The same, for what changes the project without being a command. */
export function writableSessionOf(context: RpcContext, projectId: string): Session {
  const session = sessionOf(context, projectId)
  if (session.store.readOnly) throw failed([onlyLookedAt(session.store.dir)])
  return session
}
