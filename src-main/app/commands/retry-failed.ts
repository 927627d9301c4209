import type { z } from 'zod'
import { retryFailedInput } from '../../../schemas/commands/cook-commands.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import { remadeStatus } from '../../domain/run/remade-status.ts'
import { missingCook } from './missing-cook.ts'

type State = { cook: CookView | undefined; failed: PieceView[] }

/** Makes every failed piece again, with the same take. */
export const retryFailed: Command<z.infer<typeof retryFailedInput>, null, State, { pieces: number }> = {
  name: 'cook.retryFailed',
  input: retryFailedInput,
  gather: async () => ok(null),
  load: (reads, { cookId }) => ({
    cook: reads.cook(cookId),
    failed: reads.pieces(cookId, { status: 'failed' }, 0, Number.MAX_SAFE_INTEGER),
  }),
  decide({ cook, failed }, { cookId }) {
    if (!cook) return err([missingCook(cookId)])
    if (!cookAllows(cook.status, 'remake')) {
      return err([{ code: 'CONFLICT', message: `A cook that is ${cook.status} can't make pieces again.` }])
    }
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
