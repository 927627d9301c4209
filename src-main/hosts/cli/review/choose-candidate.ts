import { counted } from '../counted.ts'
import { Failure } from '../failure.ts'
import type { Host } from '../host/host.ts'
import type { Terminal } from '../terminal.ts'

/** The N-th of the several images of a piece, from 1. */
export type Choice = { number: number; nth: number }

/** Makes the N-th of several images the piece, in the order in which they were made. */
export async function chooseCandidate(
  { api }: Host,
  terminal: Terminal,
  cook: { projectId: string; cookId: string },
  choice: Choice,
): Promise<void> {
  const { number, nth } = choice
  const versions = await api.pieces.versions({ ...cook, number })
  const candidates = versions.filter((version) => version.standing === 'candidate').sort((a, b) => a.take - b.take)
  const chosen = candidates[nth - 1]
  if (!chosen) {
    const message = `Piece ${number} has ${counted(candidates.length, 'image')} to choose from, not ${nth}.`
    throw new Failure([{ code: 'NOT_FOUND', message, cure: 'Reject it with --then several:4 and cook first.' }])
  }
  const { notChosen } = await api.pieces.choose({ ...cook, number, versionId: chosen.id })
  const answer = { cookId: cook.cookId, number, versionId: chosen.id, notChosen }
  terminal.answer(answer, `Image ${nth} is piece ${number} now, chosen over ${counted(notChosen, 'other')}.`)
}
