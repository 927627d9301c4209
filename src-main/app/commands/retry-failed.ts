import type { z } from 'zod'
import { cookRefInput, type retryFailedOutput } from '../../../schemas/commands/cook-commands.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import { remadeStatus } from '../../domain/run/remade-status.ts'
import { missingCook } from './missing-cook.ts'
import { notNow } from './not-now.ts'

type State = { cook: CookView | undefined; failed: PieceView[] }

/** Makes every failed piece again, with the same take. */
export const retryFailed: Command<z.infer<typeof cookRefInput>, null, State, z.infer<typeof retryFailedOutput>> = {
  name: 'cook.retryFailed',
  input: cookRefInput,
  gather: async () => ok(null),
  load: (reads, { cookId }) => ({
    cook: reads.cook(cookId),
    failed: reads.pieces(cookId, { status: 'failed' }, 0, Number.MAX_SAFE_INTEGER),
  }),
  decide({ cook, failed }, { cookId }) {
    if (!cook) return err([missingCook(cookId)])
    if (!cookAllows(cook.status, 'remake')) return err([notNow(cook.status, 'make pieces again')])
    const cookStatus = remadeStatus(cook.status)
    return ok({
      events: failed.map(({ number }) => ({
        type: 'piece.retried',
        entityType: 'piece',
        entityId: `${cookId}/${number}`,
        payload: { cookId, number, due: { number, reason: 'retry' }, cookStatus },
      })),
      result: { pieces: failed.length },
    })
  },
}
