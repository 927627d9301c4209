import type { Notice, ProjectState } from '../../../schemas/engine-state.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { createExportTasks, type ExportTasks } from '../exports/export-tasks.ts'
import type { EngineParts } from './engine-parts.ts'
import { createEngineStates, type EngineStates } from './engine-states.ts'
import { createNoticeBoard } from './notice-board.ts'
import { openSession } from './open-session.ts'
import { type ProjectEngine, startProjectEngine } from './project-engine.ts'
import { projectIsGone, projectStates } from './project-states.ts'
import { createTurns, type Turns } from './turns.ts'
import { createWorks, type Works } from './works.ts'

/** The studio without a window: any number of open projects, and what they share. */
export type Engine = {
  parts: EngineParts
  exports: ExportTasks
  states: EngineStates
  /** What runs beside cooks and export tasks: packing, unpacking, an export its caller runs. */
  works: Works
  /** Work that must not be begun twice at a time: what makes projects. */
  turns: Turns
  /**
   * Opens a project, or gives the one that is open; one that was only looked at is opened anew. `create` makes it where
   * the folder holds none.
   */
  open(dir: string, create?: { name: string }): Result<ProjectEngine, Problem>
  /** Opens a project to look at it, also while another process has it. Nothing runs in it. */
  openForReading(dir: string): Result<ProjectEngine, Problem>
  /**
   * For a host that stays: opens what was open when the last one ended, and from now on keeps what is open and watches
   * the folders of the artists. What can't be opened is told by `projectStates`.
   */
  reopen(): void
  /** Every project the studio remembers, and how it is. */
  projectStates(): ProjectState[]
  notices(): Notice[]
  /** Told when projects, notices or works change. Returns how to stop listening. */
  onChange(listener: () => void): () => void
  project(id: string): ProjectEngine | undefined
  projects(): ProjectEngine[]
  /** Where new projects go. */
  projectsDir(): string
  /** Closes a project for good: it is not opened again by itself. */
  close(id: string): Promise<void>
  /** Closes a project and takes it off the list. Its folder stays as it is. */
  forget(id: string): Promise<void>
  /** Puts everything down as the process ends; what was open will be again. */
  closeAll(): Promise<void>
}

export function createEngine(parts: EngineParts): Engine {
  const { appStore, clock } = parts
  const open = new Map<string, ProjectEngine>()
  /** Why what should be open is not, by folder. */
  const failures = new Map<string, Problem>()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const notices = createNoticeBoard(changed)
  const works = createWorks(changed)
  const exports = createExportTasks(parts.exportFiles, parts.onError)
  let stays = false

  function keepGoing(project: ProjectEngine): void {
    appStore.noteOpen(project.session.store.dir, true)
    project.watchSources()
  }

  async function putDown(id: string): Promise<void> {
    const project = open.get(id)
    open.delete(id)
    changed()
    await exports.end(id)
    await project?.close()
  }

  const foldersOf = (id: string) => appStore.knownProjects().filter((project) => project.id === id)

  const engine: Engine = {
    parts,
    exports,
    states: createEngineStates({
      projectStates: () => engine.projectStates(),
      notices: () => engine.notices(),
      onChange: (listener) => engine.onChange(listener),
      sessions: () => [...open.values()].map((project) => project.session),
      exports,
      works,
      onError: parts.onError,
    }),
    works,
    turns: createTurns(),
    projectStates: () => projectStates(appStore, open, failures),
    notices: () => notices.list(),
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    open(dir, create) {
      const known = [...open.values()].find((project) => project.session.store.dir === dir)
      if (known && !known.session.store.readOnly) return ok(known)
      if (known) open.delete(known.session.store.id)
      known?.session.store.close()
      const store = parts.openStore(dir, create)
      if (!store.ok) return store
      const { id, name, read, write } = store.value
      const original = open.get(id)
      if (original) {
        store.value.close()
        return err(copyIsOpen(dir, original))
      }
      const project = startProjectEngine(openSession(store.value, parts, notices.of(id)), parts)
      open.set(id, project)
      if (read.lastSeq() === 0) {
        write((tx) => tx.append([{ type: 'project.created', entityType: 'project', entityId: id, payload: { name } }]))
      }
      failures.delete(dir)
      appStore.rememberProject({ id, name, dir, openedAt: clock.now() })
      if (stays) keepGoing(project)
      changed()
      return ok(project)
    },
    openForReading(dir) {
      const store = parts.openForReading(dir)
      if (!store.ok) return store
      const { id } = store.value
      const known = open.get(id)
      if (known) {
        store.value.close()
        return known.session.store.dir === dir ? ok(known) : err(copyIsOpen(dir, known))
      }
      const session = openSession(store.value, parts, notices.of(id))
      const project = { session, watchSources: () => undefined, close: async () => store.value.close() }
      open.set(id, project)
      changed()
      return ok(project)
    },
    reopen() {
      stays = true
      for (const project of open.values()) if (!project.session.store.readOnly) keepGoing(project)
      for (const { dir, isOpen } of appStore.knownProjects().toReversed()) {
        const opened = isOpen ? engine.open(dir) : undefined
        if (!opened || opened.ok) continue
        failures.set(dir, opened.error.code === 'NOT_A_PROJECT' ? projectIsGone(dir) : opened.error)
      }
      changed()
    },
    project: (id) => open.get(id),
    projects: () => [...open.values()],
    projectsDir: () => appStore.settings().projectsDir ?? parts.projectsDir,
    async close(id) {
      for (const { dir } of foldersOf(id)) {
        appStore.noteOpen(dir, false)
        failures.delete(dir)
      }
      await putDown(id)
    },
    async forget(id) {
      const previews = parts.openPreviews(id)
      await engine.close(id)
      appStore.forgetProject(id)
      changed()
      await previews.remove()
    },
    async closeAll() {
      for (const id of open.keys()) await putDown(id)
      engine.states.end()
    },
  }
  return engine
}

function copyIsOpen(dir: string, { session }: ProjectEngine): Problem {
  return {
    code: 'CONFLICT',
    message: `A copy of this project is open already: ${session.store.dir}.`,
    file: dir,
    cure: 'Close that one first.',
  }
}
