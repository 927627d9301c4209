import type { Problem } from '../../../schemas/errors.ts'
import type { Settings } from '../../../schemas/settings.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Backend } from '../ports/backend.ts'
import type { BlobStore } from '../ports/blob-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { ExportFiles } from '../ports/export-files.ts'
import type { ImageFiles } from '../ports/image-files.ts'
import type { ProjectArchive } from '../ports/project-archive.ts'
import type { ProjectStore } from '../ports/project-store.ts'
import type { SourceFiles } from '../ports/source-files.ts'
import type { ToolCatalogue } from '../ports/tool-catalogue.ts'
import { createPlanCache } from './plan-cache.ts'
import { type ProjectEngine, startProjectEngine } from './project-engine.ts'
import type { Session } from './session.ts'
import { createTurns } from './turns.ts'
import { verifyRecent } from './verify-recent.ts'

/** Everything outside that the engine works with. */
export type EngineParts = {
  clock: Clock
  settings: Settings
  studioVersion: string
  appStore: AppStore
  tools: ToolCatalogue
  images: ImageFiles
  files: SourceFiles
  exportFiles: ExportFiles
  archive: ProjectArchive
  backends: readonly Backend[]
  openStore(dir: string, create?: { name: string }): Result<ProjectStore, Problem>
  openForReading(dir: string): Result<ProjectStore, Problem>
  openBlobs(dir: string): BlobStore
  onError(error: unknown): void
}

/** The studio without a window: any number of open projects, and what they share. */
export type Engine = {
  parts: EngineParts
  /**
   * Opens a project, or gives the one that is open; one that was only looked at is opened anew. `create` makes it where
   * the folder holds none.
   */
  open(dir: string, create?: { name: string }): Result<ProjectEngine, Problem>
  /** Opens a project to look at it, also while another process has it. Nothing runs in it. */
  openForReading(dir: string): Result<ProjectEngine, Problem>
  project(id: string): ProjectEngine | undefined
  projects(): ProjectEngine[]
  close(id: string): Promise<void>
  closeAll(): Promise<void>
}

export function createEngine(parts: EngineParts): Engine {
  const open = new Map<string, ProjectEngine>()

  function sessionOf(store: ProjectStore): Session {
    const { clock, tools, images, files, settings, studioVersion } = parts
    const blobs = parts.openBlobs(store.blobsDir)
    const plans = createPlanCache(blobs, tools)
    const ready = verifyRecent(store, blobs).catch(parts.onError)
    return { store, blobs, plans, turns: createTurns(), ready, clock, tools, images, files, settings, studioVersion }
  }

  return {
    parts,
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
      const project = startProjectEngine(sessionOf(store.value), parts.backends, parts.onError)
      open.set(id, project)
      if (read.lastSeq() === 0) {
        write((tx) => tx.append([{ type: 'project.created', entityType: 'project', entityId: id, payload: { name } }]))
      }
      parts.appStore.rememberProject({ id, name, dir, openedAt: parts.clock.now() })
      return ok(project)
    },
    openForReading(dir) {
      const store = parts.openForReading(dir)
      if (!store.ok) return store
      const known = open.get(store.value.id)
      if (known) {
        store.value.close()
        return known.session.store.dir === dir ? ok(known) : err(copyIsOpen(dir, known))
      }
      const project = { session: sessionOf(store.value), close: async () => store.value.close() }
      open.set(store.value.id, project)
      return ok(project)
    },
    project: (id) => open.get(id),
    projects: () => [...open.values()],
    async close(id) {
      const project = open.get(id)
      open.delete(id)
      await project?.close()
    },
    async closeAll() {
      for (const [id, project] of open) {
        open.delete(id)
        await project.close()
      }
    },
  }
}

function copyIsOpen(dir: string, { session }: ProjectEngine): Problem {
  return {
    code: 'CONFLICT',
    message: `A copy of this project is open already: ${session.store.dir}.`,
    file: dir,
    cure: 'Close that one first.',
  }
}
