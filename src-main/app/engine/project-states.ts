import type { ProjectState } from '../../../schemas/engine-state.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { ProjectEngine } from './project-engine.ts'

/**
 * Every project the studio remembers, the last one used first, and how each stands. A project that was known in several
 * folders stands for the one it is open in, or was used in last.
 */
export function projectStates(
  appStore: AppStore,
  open: ReadonlyMap<string, ProjectEngine>,
  failures: ReadonlyMap<string, Problem>,
): ProjectState[] {
  const states = new Map<string, ProjectState>()
  for (const { id, name, dir } of appStore.knownProjects()) {
    if (states.has(id)) continue
    const problem = failures.get(dir) ?? null
    states.set(id, { projectId: id, name, dir, state: problem ? 'failed' : 'closed', problem })
  }
  for (const [id, { session }] of open) {
    const { name, dir, readOnly } = session.store
    states.set(id, { projectId: id, name, dir, state: readOnly ? 'reading' : 'open', problem: null })
  }
  return [...states.values()]
}

/** A project that should be where it was is not: its folder, or its drive, is gone. */
export function projectIsGone(dir: string): Problem {
  return {
    code: 'NOT_FOUND',
    message: 'The project is not where it was.',
    file: dir,
    cure: 'Connect the drive or put the folder back, then open it again; or take it off the list.',
  }
}
