import { availableParallelism } from 'node:os'
import { createFileBlobStore } from '../adapters/blobs/file-blob-store.ts'
import { createSystemClock } from '../adapters/clock/system-clock.ts'
import { exportFiles } from '../adapters/files/export-files.ts'
import { createProjectArchive } from '../adapters/files/project-archive.ts'
import { sourceFiles } from '../adapters/files/source-files.ts'
import { createPixelBackends } from '../adapters/pixels/backends.ts'
import { createImageFiles } from '../adapters/pixels/image-files.ts'
import { createPixelPool } from '../adapters/pixels/pixel-pool.ts'
import { openAppStore } from '../adapters/sqlite/app-store.ts'
import { openProjectStore, PROJECT_FILE } from '../adapters/sqlite/project-store.ts'
import { openReadOnlyStore } from '../adapters/sqlite/read-only-store.ts'
import { loadToolCatalogue } from '../adapters/tools/tool-catalogue.ts'
import { createEngine, type Engine } from '../app/engine/engine.ts'
import type { Backend } from '../app/ports/backend.ts'
import { studioVersion } from './studio-version.ts'

export type ComposedEngine = { engine: Engine; dispose(): Promise<void> }

export type ComposeOptions = {
  /** The user's data folder. */
  home: string
  /** Shown to others who want a project meanwhile. */
  program: string
  threads?: number | undefined
  onError(error: unknown): void
  /** Says once what works less well than it should. */
  onNotice(message: string): void
  /** Stands in for the backends of this machine. */
  backends?: readonly Backend[]
}

const resources = new URL('../../resources/', import.meta.url)

/** Puts the engine together from its adapters. The only place that knows them all. */
export function composeEngine(options: ComposeOptions): ComposedEngine {
  const { home, program, onError, onNotice } = options
  const clock = createSystemClock()
  const version = studioVersion()
  const appStore = openAppStore(home, onNotice)
  const settings = appStore.settings()
  const threads = options.threads ?? settings.threads ?? availableParallelism()
  const fontUrl = new URL('fonts/spleen-32x64.bdf', resources)
  const pool = createPixelPool({ threads, cacheBytes: settings.layerCacheBytes, fontUrl })

  const engine = createEngine({
    clock,
    settings,
    studioVersion: version,
    appStore,
    tools: loadToolCatalogue(new URL('tools/', resources)),
    images: createImageFiles(pool),
    files: sourceFiles,
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
    onError,
  })
  return {
    engine,
    async dispose() {
      try {
        await engine.closeAll()
      } finally {
        await pool.close()
        appStore.close()
      }
    },
  }
}
