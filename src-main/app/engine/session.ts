import type { Settings } from '../../../schemas/settings.ts'
import type { BlobStore } from '../ports/blob-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { ImageFiles } from '../ports/image-files.ts'
import type { Planner } from '../ports/planner.ts'
import type { ProjectStore } from '../ports/project-store.ts'
import type { SourceFiles } from '../ports/source-files.ts'
import type { ToolCatalogue } from '../ports/tool-catalogue.ts'
import type { KnownPictures } from './known-pictures.ts'
import type { ProjectNotices } from './notice-board.ts'
import type { PieceTables } from './piece-tables.ts'
import type { PlanCache } from './plan-cache.ts'
import type { Previews } from './previews.ts'
import type { SheetPlans } from './sheet-plans.ts'
import type { Signal } from './signal.ts'
import type { Turns } from './turns.ts'

/** One open project with what its use cases need. */
export type Session = {
  store: ProjectStore
  blobs: BlobStore
  planner: Planner
  plans: PlanCache
  tables: PieceTables
  sheetPlans: SheetPlans
  previews: Previews
  pictures: KnownPictures
  /** What went wrong by itself, for people to see. */
  notices: ProjectNotices
  /** Told when a collection came, or is another than before. */
  collectionsChanged: Signal
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
