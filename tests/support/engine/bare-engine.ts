import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Settings } from '../../../schemas/settings.ts'
import { createFileBlobStore } from '../../../src-main/adapters/blobs/file-blob-store.ts'
import { createSystemClock } from '../../../src-main/adapters/clock/system-clock.ts'
import { exportFiles } from '../../../src-main/adapters/files/export-files.ts'
import { createProjectArchive } from '../../../src-main/adapters/files/project-archive.ts'
import { openPreviewStore } from '../../../src-main/adapters/files/preview-store.ts'
import { createProjectPlaces } from '../../../src-main/adapters/files/project-places.ts'
import { sourceFiles } from '../../../src-main/adapters/files/source-files.ts'
import { openEngineLog } from '../../../src-main/adapters/log/engine-log.ts'
import { createNodeMachine } from '../../../src-main/adapters/machine/node-machine.ts'
import { openAppStore } from '../../../src-main/adapters/sqlite/app-store.ts'
import { openProjectStore, PROJECT_FILE } from '../../../src-main/adapters/sqlite/project-store.ts'
import { openReadOnlyStore } from '../../../src-main/adapters/sqlite/read-only-store.ts'
import { watchFolders } from '../../../src-main/adapters/watch/watch-folders.ts'
import { loadToolCatalogue } from '../../../src-main/adapters/tools/tool-catalogue.ts'
import { createEngine, type Engine } from '../../../src-main/app/engine/engine.ts'
import type { Backend } from '../../../src-main/app/ports/backend.ts'
import type { ImageFiles } from '../../../src-main/app/ports/image-files.ts'
import type { Clock } from '../../../src-main/app/ports/clock.ts'
import type { ProjectStore } from '../../../src-main/app/ports/project-store.ts'
import { planHere } from './plan-here.ts'

export type BareOptions = {
  /** Holds the studio's own data. */
  root: string
  backends: readonly Backend[]
  settings: Settings
  clock?: Clock
  onError: (error: unknown) => void
  /** Stands between the engine and its store. */
  wrap?: (store: ProjectStore) => ProjectStore
}

/** The engine with everything of this machine but the threads: it draws nothing, and plans where it is. */
export function bareEngine({ root, backends, settings, onError, clock, wrap = (store) => store }: BareOptions): Engine {
  const time = clock ?? createSystemClock()
  return createEngine({
    clock: time,
    settings,
    studioVersion: '0.0.0-test',
    appStore: openAppStore(path.join(root, 'home'), onError),
    tools: loadToolCatalogue(new URL('../../../resources/tools/', import.meta.url)),
    planner: planHere,
    images: noImages,
    files: sourceFiles,
    places: createProjectPlaces({
      projectFile: PROJECT_FILE,
      dropsDir: path.join(root, 'home', 'drops'),
      exampleFile: fileURLToPath(new URL('../../../examples/lantern-keepers/collection.json', import.meta.url)),
    }),
    watchFolders,
    exportFiles,
    archive: createProjectArchive(PROJECT_FILE),
    backends,
    openStore(dir, create) {
      const { idempotencyWindowMs } = settings
      const opened = openProjectStore({
        dir,
        clock: time,
        program: 'test',
        idempotencyWindowMs,
        ...(create && { create }),
      })
      return opened.ok ? { ok: true, value: wrap(opened.value) } : opened
    },
    openForReading: openReadOnlyStore,
    openBlobs: createFileBlobStore,
    openPreviews: (projectId) => openPreviewStore(path.join(root, 'home', 'previews', projectId)),
    log: openEngineLog({ dir: path.join(root, 'home', 'logs'), clock: time }),
    machine: createNodeMachine({}),
    home: path.join(root, 'home'),
    projectsDir: path.join(root, 'projects'),
    onError,
  })
}

const noImages = new Proxy({ threads: 1 } as ImageFiles, {
  get(target, name) {
    if (name === 'threads') return target.threads
    throw new Error(`this engine has no pixel workers (${String(name)} was asked for)`)
  },
})
