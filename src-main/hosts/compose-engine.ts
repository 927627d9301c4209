import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createFileBlobStore } from '../adapters/blobs/file-blob-store.ts'
import { createSystemClock } from '../adapters/clock/system-clock.ts'
import { exportFiles } from '../adapters/files/export-files.ts'
import { createProjectArchive } from '../adapters/files/project-archive.ts'
import { openPreviewStore } from '../adapters/files/preview-store.ts'
import { createProjectPlaces } from '../adapters/files/project-places.ts'
import { sourceFiles } from '../adapters/files/source-files.ts'
import { describeError } from '../adapters/log/describe-error.ts'
import { openEngineLog } from '../adapters/log/engine-log.ts'
import { createNodeMachine } from '../adapters/machine/node-machine.ts'
import { createPixelBackends } from '../adapters/pixels/backends.ts'
import { createImageFiles } from '../adapters/pixels/image-files.ts'
import { createPixelPool } from '../adapters/pixels/pixel-pool.ts'
import { createPlannerThread } from '../adapters/planner/planner-thread.ts'
import { openAppStore } from '../adapters/sqlite/app-store.ts'
import { openProjectStore, PROJECT_FILE } from '../adapters/sqlite/project-store.ts'
import { openReadOnlyStore } from '../adapters/sqlite/read-only-store.ts'
import { sqliteVersion } from '../adapters/sqlite/sqlite-version.ts'
import { watchFolders } from '../adapters/watch/watch-folders.ts'
import { loadToolCatalogue } from '../adapters/tools/tool-catalogue.ts'
import { createEngine, type Engine } from '../app/engine/engine.ts'
import type { Backend } from '../app/ports/backend.ts'
import { projectsHome } from './cli/projects-home.ts'
import { studioVersion } from './studio-version.ts'

export type ComposedEngine = { engine: Engine; dispose(): Promise<void> }

export type ComposeOptions = {
  /** The user's data folder. */
  home: string
  /** Shown to others who want a project meanwhile. */
  program: string
  threads?: number | undefined
  /** Where new projects go unless the settings say otherwise; absent: a folder of the studio's name in the user's own. */
  projectsDir?: string
  onError(error: unknown): void
  /** Says once what works less well than it should. */
  onNotice(message: string): void
  /** Stands in for the backends of this machine. */
  backends?: readonly Backend[]
}

const resources = new URL('../../resources/', import.meta.url)
const exampleFile = new URL('../../examples/lantern-keepers/collection.json', import.meta.url)

/** Puts the engine together from its adapters. The only place that knows them all. */
export function composeEngine(options: ComposeOptions): ComposedEngine {
  const { home, program, projectsDir = projectsHome({}) } = options
  const clock = createSystemClock()
  const version = studioVersion()
  const log = openEngineLog({ dir: path.join(home, 'logs'), clock })
  const onError = (error: unknown) => {
    log.write('error', ...describeError(error))
    options.onError(error)
  }
  const onNotice = (message: string) => {
    log.write('warn', message)
    options.onNotice(message)
  }
  const appStore = openAppStore(home, onNotice)
  const settings = appStore.settings()
  const threads = options.threads ?? settings.threads ?? availableParallelism()
  const fontUrl = new URL('fonts/spleen-32x64.bdf', resources)
  const pool = createPixelPool({
    threads,
    cacheBytes: settings.layerCacheBytes,
    fontUrl,
  })

  const planner = createPlannerThread()

  const engine = createEngine({
    clock,
    settings,
    studioVersion: version,
    appStore,
    tools: loadToolCatalogue(new URL('tools/', resources)),
    planner,
    images: createImageFiles(pool),
    files: sourceFiles,
    places: createProjectPlaces({
      projectFile: PROJECT_FILE,
      dropsDir: path.join(home, 'drops'),
      exampleFile: fileURLToPath(exampleFile),
    }),
    watchFolders,
    exportFiles,
    archive: createProjectArchive(PROJECT_FILE),
    backends: options.backends ?? createPixelBackends(pool, version),
    openStore: (dir, create) =>
      openProjectStore({
        dir,
        clock,
        program,
        idempotencyWindowMs: settings.idempotencyWindowMs,
        ...(create && { create }),
      }),
    openForReading: openReadOnlyStore,
    openBlobs: createFileBlobStore,
    openPreviews: (projectId) => openPreviewStore(path.join(home, 'previews', projectId)),
    log,
    machine: createNodeMachine({ ovenbird: version, sqlite: sqliteVersion() }),
    home,
    projectsDir,
    onError,
  })
  return {
    engine,
    async dispose() {
      try {
        await engine.closeAll()
      } finally {
        await planner.close()
        await pool.close()
        appStore.close()
      }
    },
  }
}
