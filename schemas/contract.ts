import { collections } from './api/collections.ts'
import { cooks } from './api/cooks.ts'
import { drafts } from './api/drafts.ts'
import { exports } from './api/exports.ts'
import { feed } from './api/feed.ts'
import { jobs } from './api/jobs.ts'
import { pieces } from './api/pieces.ts'
import { projects } from './api/projects.ts'
import { settings } from './api/settings.ts'
import { system } from './api/system.ts'
import { tools } from './api/tools.ts'

/** What the engine can be asked, by any way in. Knows no transport. */
export const contract = { projects, collections, drafts, cooks, pieces, exports, jobs, feed, tools, settings, system }
