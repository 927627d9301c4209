import type { Settings } from '../../../schemas/settings.ts'
import type { BlobStore } from '../ports/blob-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { ImageFiles } from '../ports/image-files.ts'
import type { ProjectStore } from '../ports/project-store.ts'
import type { SourceFiles } from '../ports/source-files.ts'
import type { ToolCatalogue } from '../ports/tool-catalogue.ts'
import type { PlanCache } from './plan-cache.ts'
import type { Turns } from './turns.ts'

/** One open project with what its use cases need. */
export type Session = {
  store: ProjectStore
  blobs: BlobStore
  plans: PlanCache
  /** Commands that must not overtake each other between their facts and their decision. */
  turns: Turns
  /** Settles when what an unclean end may have torn has been looked at. */
  ready: Promise<unknown>
  clock: Clock
  tools: ToolCatalogue
  images: ImageFiles
  files: SourceFiles
  settings: Settings
  /** Written into exports, so that they say what made them. */
  studioVersion: string
}
