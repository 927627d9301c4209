import { useState } from 'react'
import { usePiece } from '../../../../stores/hooks/use-piece.ts'
import { text } from '../../../../text/text.ts'
import { type OffReason, useCommand } from '../../../../ui/commands/command-store.ts'
import { say } from '../../../../ui/say.ts'
import { useProjectState } from '../../parts/use-project-state.ts'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import { goneTo, stepped } from '../session/move-on.ts'
import { createKeyGuard } from './key-guard.ts'
import { whyNotDecided } from './off-reasons.ts'

type Decision = 'approved' | 'rejected' | 'unsure'

/** What may be done about some pieces, by key and by button alike. */
export type Decisions = { targets: readonly number[] } & Record<Decision | 'undo', { run(): void; off: OffReason[] }>

/** One piece is decided on at once, and the next comes. Several are asked about first. */
export function useDecisions(targets: readonly number[]): Decisions {
  const { projectId, cook, cache, session, decider } = usePieces()
  const isReadOnly = useProjectState(projectId)?.state === 'reading'
  const [first] = targets
  const known = usePiece(cache, first)
  const hasBatch = usePiecesSession(({ batches }) => batches.length > 0)
  const isSingle = usePiecesSession(({ open }) => open !== null)
  const [isFree] = useState(() => createKeyGuard(() => performance.now()))

  const open = () => {
    if (first !== undefined) session.setState(({ shown }) => ({ open: { number: first, numbers: shown } }))
  }
  const about = { cook: cook.status, isReadOnly, targets, known, open: isSingle ? undefined : open }
  const offOf = (decision: Decision) => whyNotDecided({ ...about, decision })

  function decide(decision: 'approved' | 'unsure'): void {
    if (targets.length > 1) {
      session.setState({ asking: { kind: 'confirm', decision, numbers: targets } })
      return
    }
    if (!isFree()) return
    decider.decide(targets, { decision })
    const before = session.getState()
    session.setState((state) => stepped(state, 1))
    if (before.open && session.getState().open === before.open) say(text.pieces.single.last)
  }

  function undo(): void {
    if (!isFree()) return
    const number = decider.undo()
    if (number !== undefined) session.setState((state) => goneTo(state, number))
  }

  const decisions: Decisions = {
    targets,
    approved: { run: () => decide('approved'), off: offOf('approved') },
    unsure: { run: () => decide('unsure'), off: offOf('unsure') },
    rejected: {
      run: () => session.setState({ asking: { kind: 'reject', numbers: targets } }),
      off: offOf('rejected'),
    },
    undo: { run: undo, off: hasBatch ? [] : [{ why: text.pieces.off.nothingToUndo }] },
  }
  useCommand('piece.approve', decisions.approved.run, decisions.approved.off)
  useCommand('piece.reject', decisions.rejected.run, decisions.rejected.off)
  useCommand('piece.unsure', decisions.unsure.run, decisions.unsure.off)
  useCommand('piece.undo', decisions.undo.run, decisions.undo.off)
  return decisions
}
