import { schedulerPolicy } from '../policies/scheduler.ts'
import { startDispatcher, windowOf } from './dispatcher.ts'
import type { EngineParts } from './engine-parts.ts'
import { startPolicies } from './policy-runner.ts'
import type { Session } from './session.ts'
import { type SourceWatch, watchSources } from './watch-sources.ts'

/** One open project at work: once it is checked, its policies react and its jobs run. */
export type ProjectEngine = {
  session: Session
  /** From now on, takes over what its artists change in their own folders. */
  watchSources(): void
  /** Lets what runs finish, records it, and gives the project up. */
  close(): Promise<void>
}

/** What pictures of planned pieces may take of the disk when a project is opened. */
const PREVIEWS_MAX_BYTES = 134_217_728

type Parts = Pick<EngineParts, 'backends' | 'watchFolders' | 'onError'>

export function startProjectEngine(session: Session, { backends, watchFolders, onError }: Parts): ProjectEngine {
  const windows = new Map<string, number>(backends.map((backend) => [backend.service, windowOf(backend)]))
  const work = session.ready.then(() => ({
    policies: startPolicies(session, [schedulerPolicy((backend) => windows.get(backend) ?? 0)], onError),
    dispatcher: startDispatcher(session, backends, onError),
  }))
  work.catch(onError)
  const swept = session.ready.then(() => session.previews.store.sweep(PREVIEWS_MAX_BYTES))
  swept.catch(onError)
  let watch: SourceWatch | undefined
  return {
    session,
    watchSources() {
      watch ??= watchSources(session, watchFolders, onError)
    },
    async close() {
      await watch?.stop()
      session.notices.clear()
      const { policies, dispatcher } = await work
      await policies.stop()
      await dispatcher.stop()
      await swept
      session.store.close()
    },
  }
}
