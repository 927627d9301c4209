import type { z } from 'zod'
import { choosePieceInput, type choosePieceOutput } from '../../../schemas/commands/review-commands.ts'
import type { PieceView } from '../../../schemas/views/piece-view.ts'
import type { VersionView } from '../../../schemas/views/version-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'

type Input = z.infer<typeof choosePieceInput>
type State = { piece: PieceView | undefined; candidates: VersionView[] }

/** Makes one of several images the piece. The others are not chosen, which is not rejected; they stay in the record. */
export const choosePiece: Command<Input, null, State, z.infer<typeof choosePieceOutput>> = {
  name: 'pieces.choose',
  input: choosePieceInput,
  gather: async () => ok(null),
  load: (reads, { cookId, number }) => ({
    piece: reads.piece(cookId, number),
    candidates: reads.versionsOf(cookId, number).filter((version) => version.standing === 'candidate'),
  }),
  decide({ piece, candidates }, { cookId, number, versionId }) {
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
