import type { Problem } from '../../../schemas/errors.ts'
import type { Settings } from '../../../schemas/settings.ts'
import type { Result } from '../../domain/prelude/result.ts'
import type { AppStore } from '../ports/app-store.ts'
import type { Backend } from '../ports/backend.ts'
import type { BlobStore } from '../ports/blob-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { ExportFiles } from '../ports/export-files.ts'
import type { ImageFiles } from '../ports/image-files.ts'
import type { Log } from '../ports/log.ts'
import type { Machine } from '../ports/machine.ts'
import type { Planner } from '../ports/planner.ts'
import type { PreviewStore } from '../ports/preview-store.ts'
import type { ProjectArchive } from '../ports/project-archive.ts'
import type { ProjectPlaces } from '../ports/project-places.ts'
import type { ProjectStore } from '../ports/project-store.ts'
import type { SourceFiles } from '../ports/source-files.ts'
import type { ToolCatalogue } from '../ports/tool-catalogue.ts'
import type { WatchFolders } from '../ports/watch.ts'

/** Everything outside that the engine works with. */
export type EngineParts = {
  clock: Clock
  settings: Settings
  studioVersion: string
  appStore: AppStore
  tools: ToolCatalogue
  planner: Planner
  images: ImageFiles
  files: SourceFiles
  places: ProjectPlaces
  watchFolders: WatchFolders
  exportFiles: ExportFiles
  archive: ProjectArchive
  backends: readonly Backend[]
  openStore(dir: string, create?: { name: string }): Result<ProjectStore, Problem>
  openForReading(dir: string): Result<ProjectStore, Problem>
  openBlobs(dir: string): BlobStore
  openPreviews(projectId: string): PreviewStore
  log: Log
  machine: Machine
  /** The user's data folder. */
  home: string
  /** Where new projects go, unless the settings name another folder. */
  projectsDir: string
  onError(error: unknown): void
}
