import type { ProjectStore } from '../ports/project-store.ts'
import type { EngineParts } from './engine-parts.ts'
import { createKnownPictures } from './known-pictures.ts'
import type { ProjectNotices } from './notice-board.ts'
import { createPieceTables } from './piece-tables.ts'
import { createPlanCache } from './plan-cache.ts'
import { createPreviews } from './previews.ts'
import type { Session } from './session.ts'
import { createSheetPlans } from './sheet-plans.ts'
import { createSignal } from './signal.ts'
import { createTurns } from './turns.ts'
import { verifyRecent } from './verify-recent.ts'

/** Puts together what the use cases of one open project need. */
export function openSession(store: ProjectStore, parts: EngineParts, notices: ProjectNotices): Session {
  const { clock, tools, planner, images, files, settings, studioVersion } = parts
  const blobs = parts.openBlobs(store.blobsDir)
  const plans = createPlanCache(blobs, tools)
  return {
    store,
    blobs,
    planner,
    plans,
    tables: createPieceTables(store.read, plans),
    sheetPlans: createSheetPlans(planner),
    previews: createPreviews(parts.openPreviews(store.id), parts.backends, store.blobsDir),
    pictures: createKnownPictures(),
    notices,
    collectionsChanged: createSignal(),
    turns: createTurns(),
    ready: verifyRecent(store, blobs).catch(parts.onError),
    clock,
    tools,
    images,
    files,
    settings,
    studioVersion,
  }
}
