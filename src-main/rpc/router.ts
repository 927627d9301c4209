import { os } from './implementer.ts'
import { collectionProcedures } from './procedures/collections.ts'
import { cookProcedures } from './procedures/cooks.ts'
import { draftProcedures } from './procedures/drafts.ts'
import { exportProcedures } from './procedures/exports.ts'
import { feedProcedures } from './procedures/feed.ts'
import { jobProcedures } from './procedures/jobs.ts'
import { pieceProcedures } from './procedures/pieces.ts'
import { projectProcedures } from './procedures/projects.ts'
import { settingsProcedures } from './procedures/settings.ts'
import { systemProcedures } from './procedures/system.ts'
import { toolProcedures } from './procedures/tools.ts'

/** Answers the contract. Maps inputs to use cases and failures to the contract's error; holds no logic. */
export const router = os.router({
  projects: projectProcedures,
  collections: collectionProcedures,
  drafts: draftProcedures,
  cooks: cookProcedures,
  pieces: pieceProcedures,
  exports: exportProcedures,
  jobs: jobProcedures,
  tools: toolProcedures,
  feed: feedProcedures,
  settings: settingsProcedures,
  system: systemProcedures,
})
