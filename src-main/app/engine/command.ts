import type { z } from 'zod'
import type { Problem } from '../../../schemas/errors.ts'
import type { NewEvent } from '../../../schemas/event.ts'
import type { Request } from '../../../schemas/request.ts'
import type { Result } from '../../domain/prelude/result.ts'
import type { NewJob } from '../ports/job-queue.ts'
import type { ProjectReads } from '../ports/project-store.ts'
import type { Session } from './session.ts'

/** What a command comes to: what has happened, what is to be run, and what its caller is told. */
export type Decision<R> = {
  events: NewEvent[]
  jobs?: NewJob[]
  requests?: ReadonlyMap<string, Request>
  /** Sources whose queued jobs are canceled. */
  cancelSources?: string[]
  /** Jobs that are canceled where they still wait. */
  cancelJobs?: string[]
  result: R
}

/**
 * A change of a project in four steps: check the input, gather facts (time, ids, files, plans: all that is slow or
 * impure), load state inside the transaction, decide purely. A rejection writes nothing.
 */
export type Command<I, F, S, R> = {
  name: string
  input: z.ZodType<I>
  /**
   * True where the facts hold only as long as no other such command is carried out: what one of them chooses (traits
   * that are free, say) the next must see as taken.
   */
  inTurn?: true
  gather(session: Session, input: I): Promise<Result<F, Problem[]>>
  load(reads: ProjectReads, input: I, facts: F): S
  decide(state: S, input: I, facts: F): Result<Decision<R>, Problem[]>
}
