import type { z } from 'zod'
import { cookRefInput, type retryFailedOutput } from '../../../schemas/commands/cook-commands.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import { remadeStatus } from '../../domain/run/remade-status.ts'
import type { Command } from '../engine/command.ts'
import { missingCook } from './missing-cook.ts'

type State = { cook: CookView | undefined; pieces: PieceView[] }

const ALL = Number.MAX_SAFE_INTEGER

/**
 * Makes finished pieces again whose picture is gone from the project's folder. Same request, same picture; what was
 * rejected or left out is not missed.
 */
export const remakeMissing: Command<
  z.infer<typeof cookRefInput>,
  ReadonlySet<string>,
  State,
  z.infer<typeof retryFailedOutput>
> = {
  name: 'cook.remakeMissing',
  input: cookRefInput,
  async gather(session, { cookId }) {
    const outputs = shownPieces(session.store.read.pieces(cookId, { status: 'generated' }, 0, ALL)).flatMap(
      (piece) => piece.outputs ?? [],
    )
    return ok(new Set(outputs.map((output) => output.sha256).filter((sha256) => !session.blobs.has(sha256))))
  },
  load: (reads, { cookId }) => ({
    cook: reads.cook(cookId),
    pieces: reads.pieces(cookId, { status: 'generated' }, 0, ALL),
  }),
  decide({ cook, pieces }, { cookId }, gone) {
    if (!cook) return err([missingCook(cookId)])
    if (!cookAllows(cook.status, 'remake')) return ok({ events: [], result: { pieces: 0 } })
    const cookStatus = remadeStatus(cook.status)
    const torn = shownPieces(pieces).filter(({ outputs }) => outputs?.some(({ sha256 }) => gone.has(sha256)))
    return ok({
      events: torn.map(({ number }) => ({
        type: 'piece.retried',
        entityType: 'piece',
        entityId: `${cookId}/${number}`,
        payload: { cookId, number, due: { number, reason: 'freed' }, cookStatus },
      })),
      result: { pieces: torn.length },
    })
  },
}

function shownPieces(pieces: readonly PieceView[]): PieceView[] {
  return pieces.filter((piece) => piece.decision !== 'rejected')
}
