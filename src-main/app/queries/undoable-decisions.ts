import type { PieceView } from '../../../schemas/views/piece-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { treeFit } from '../../domain/judge/fits-tree.ts'
import { lastDecision } from '../../domain/judge/last-decision.ts'
import { takenCombinations } from '../../domain/judge/pieces/taken-combinations.ts'
import { type Undo, undoDecision } from '../../domain/judge/undo-decision.ts'
import { sameSelection } from '../../domain/plan/rename-selections.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { createBreaths } from '../engine/breaths.ts'
import type { Session } from '../engine/session.ts'

export type UndoablePiece = { piece: PieceView; undo: Undo }

/**
 * The last decision on each piece that has one, as what taking it back brings back; or why it can't be. A picture comes
 * back only where the cook would make the very same one now, with traits that still obey and that no other piece has.
 */
export async function undoableDecisions(
  session: Session,
  cook: CookView,
  numbers: readonly number[],
): Promise<Map<number, Result<UndoablePiece, string>>> {
  const { read } = session.store
  const { plan, build } = await session.plans.load(cook)
  const rows = new Map(read.pieces(cook.id, { numbers }, 0, numbers.length).map((piece) => [piece.number, piece]))
  const tree = plan.document.traitTree
  let judge: { fit: ReturnType<typeof treeFit>; taken: ReturnType<typeof takenCombinations> } | undefined
  const breathe = createBreaths()

  const whyNotAgain = async ({ piece, undo: { former } }: UndoablePiece): Promise<string | undefined> => {
    const { number } = piece
    const selection = former.selection ?? piece.selection
    const built = build({ number, take: former.take ?? piece.take, selection })
    const requestHash = former.requestHash === undefined ? piece.requestHash : former.requestHash
    if (!built.ok || built.value.requestHash !== requestHash)
      return 'the collection changed since: it makes another picture now'
    const versionId = former.versionId === undefined ? piece.versionId : former.versionId
    if (versionId !== null && read.version(versionId)?.freed === true)
      return 'the pixels of its former picture were dropped'
    if (sameSelection(selection, piece.selection)) return undefined
    judge ??= await createJudge()
    if (!judge) return undefined
    if (!judge.fit.fits(number, selection)) return 'its former traits break a rule of the collection by now'
    const holder = judge.taken.give(number, selection)
    return holder === undefined ? undefined : `piece ${holder} has its former traits now`
  }

  const createJudge = async (): Promise<typeof judge> => {
    const fit = treeFit(tree)
    const now = await session.tables.of(cook.id)
    return now && { fit, taken: takenCombinations(now.table, fit.counting) }
  }

  const undoable = async (number: number): Promise<Result<UndoablePiece, string>> => {
    if (number > cook.supply) return err('the supply ends before it')
    const piece = rows.get(number)
    const undo = undoDecision(piece, lastDecision(read.decisions(cook.id, number)))
    if (!undo.ok) return undo
    if (!piece) return err('it is not made yet')
    const found = { piece, undo: undo.value }
    const why = undo.value.brings === 'picture' ? await whyNotAgain(found) : undefined
    return why === undefined ? ok(found) : err(why)
  }
  const found = new Map<number, Result<UndoablePiece, string>>()
  for (const number of new Set(numbers)) {
    found.set(number, await undoable(number))
    await breathe()
  }
  return found
}
