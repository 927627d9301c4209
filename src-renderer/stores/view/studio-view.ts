import type { EngineState } from '../../../schemas/engine-state.ts'
import type { ProjectState } from '../project/project-store.ts'
import type { Studio } from '../studio.ts'

/** All that the window holds, across projects, as of one moment. */
export type StudioView = {
  /** Null until the engine has said it once. */
  engine: EngineState | null
  /** The open projects that were read, by id. */
  projects: ReadonlyMap<string, ProjectState>
}

const views = new WeakMap<Studio, StudioView>()

/** The view as of now: the same object as long as nothing in it changed. */
export function studioView(studio: Studio): StudioView {
  const engine = studio.engine.getState()
  const projects = new Map<string, ProjectState>()
  for (const [id, store] of studio.projects.getState()) {
    const state = store.state.getState()
    if (state.loaded) projects.set(id, state)
  }
  const before = views.get(studio)
  if (before && before.engine === engine && isSame(before.projects, projects)) return before
  const view = { engine, projects }
  views.set(studio, view)
  return view
}

/** The log's seq alone tells nobody anything. */
function isSame(a: ReadonlyMap<string, ProjectState>, b: ReadonlyMap<string, ProjectState>): boolean {
  if (a.size !== b.size) return false
  for (const [id, state] of b) {
    const other = a.get(id)
    if (!other || PARTS.some((part) => other[part] !== state[part])) return false
  }
  return true
}

const PARTS = ['collections', 'cooks', 'exports', 'escalations'] as const
