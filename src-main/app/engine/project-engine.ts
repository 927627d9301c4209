import { schedulerPolicy } from '../policies/scheduler.ts'
import type { Backend } from '../ports/backend.ts'
import { startDispatcher, windowOf } from './dispatcher.ts'
import { startPolicies } from './policy-runner.ts'
import type { Session } from './session.ts'

/** One open project at work: once it is checked, its policies react and its jobs run. */
export type ProjectEngine = {
  session: Session
  /** Lets what runs finish, records it, and gives the project up. */
  close(): Promise<void>
}

export function startProjectEngine(
  session: Session,
  backends: readonly Backend[],
  onError: (error: unknown) => void,
): ProjectEngine {
  const windows = new Map<string, number>(backends.map((backend) => [backend.service, windowOf(backend)]))
  const work = session.ready.then(() => ({
    policies: startPolicies(session, [schedulerPolicy((backend) => windows.get(backend) ?? 0)], onError),
    dispatcher: startDispatcher(session, backends, onError),
  }))
  work.catch(onError)
  return {
    session,
    async close() {
      const { policies, dispatcher } = await work
      await policies.stop()
      await dispatcher.stop()
      session.store.close()
    },
  }
}
