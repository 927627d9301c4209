import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import {
  extendSupplyInput,
  freeSpaceOutput,
  previewRevisionOutput,
  retryFailedOutput,
  reviseCookOutput,
  startCookInput,
  startCookOutput,
  steeredOutput,
} from '../commands/cook-commands.ts'
import { projectRef } from '../commands/project-commands.ts'
import { cookProgressSchema } from '../cook-progress.ts'
import { cookViewSchema } from '../views/cook-view.ts'
import { base, inProject, ofCook, toCook } from './base.ts'

export const cooks = {
  list: base
    .route({ method: 'GET', path: '/projects/{projectId}/cooks' })
    .input(projectRef)
    .output(z.array(cookViewSchema)),
  start: base
    .route({ method: 'POST', path: '/projects/{projectId}/cooks' })
    .input(inProject.extend(startCookInput.shape))
    .output(startCookOutput),
  /** Finishes what runs, and waits. */
  pause: toCook('pause').output(steeredOutput),
  resume: toCook('resume').output(steeredOutput),
  /** Like pause, with a person as the reason. */
  halt: toCook('halt').output(steeredOutput),
  /** Puts the cook away for good; nothing is deleted. */
  archive: toCook('archive').output(steeredOutput),
  /** A larger supply; the pieces that are there never move. */
  extendSupply: base
    .route({ method: 'POST', path: '/projects/{projectId}/cooks/{cookId}/extend-supply' })
    .input(inProject.extend(extendSupplyInput.shape))
    .output(reviseCookOutput),
  retryFailed: toCook('retry-failed').output(retryFailedOutput),
  previewRevision: ofCook('revision').output(previewRevisionOutput),
  revise: toCook('revise').output(reviseCookOutput),
  progress: ofCook('progress').output(cookProgressSchema),
  /** Progress as it changes, until the cook no longer cooks. */
  watch: ofCook('watch').output(eventIterator(cookProgressSchema)),
  freeSpace: toCook('free-space').output(freeSpaceOutput),
}
