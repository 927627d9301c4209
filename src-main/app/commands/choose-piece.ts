import type { z } from 'zod'
import { choosePieceInput, type choosePieceOutput } from '../../../schemas/commands/review-commands.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import type { VersionView } from '../../../schemas/views/version-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import { missingCook } from './missing-cook.ts'
import { notNow } from './not-now.ts'

type Input = z.infer<typeof choosePieceInput>
type State = { cook: CookView | undefined; piece: PieceView | undefined; candidates: VersionView[] }

/** Makes one of several images the piece. The others are not chosen, which is not rejected; they stay in the record. */
export const choosePiece: Command<Input, null, State, z.infer<typeof choosePieceOutput>> = {
  name: 'pieces.choose',
  input: choosePieceInput,
  gather: async () => ok(null),
  load: (reads, { cookId, number }) => ({
    cook: reads.cook(cookId),
    piece: reads.piece(cookId, number),
    candidates: reads.versionsOf(cookId, number).filter((version) => version.standing === 'candidate'),
  }),
  decide({ cook, piece, candidates }, { cookId, number, versionId }) {
    if (!cook) return err([missingCook(cookId)])
    if (!cookAllows(cook.status, 'judge')) return err([notNow(cook.status, 'be reviewed')])
    const chosen = candidates.find((version) => version.id === versionId)
    if (piece?.status !== 'choosing' || !chosen) {
      const message = `Piece ${number} has no such image to choose.`
      const cure = 'Reject it and ask for several first, then choose one of those that were made.'
      return err([{ code: 'CONFLICT', message, cure }])
    }
    const notChosen = candidates.filter((version) => version.id !== versionId).map((version) => version.id)
    const { take, seed, requestHash, outputs } = chosen
    const payload = { cookId, number, versionId, take, seed, requestHash, outputs, notChosen }
    return ok({
      events: [{ type: 'piece.chosen', entityType: 'piece', entityId: `${cookId}/${number}`, payload }],
      result: { notChosen: notChosen.length },
    })
  },
}
