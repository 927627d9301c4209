import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import type { FollowUp } from '../../../../../schemas/commands/review-commands.ts'
import { text } from '../../../../text/text.ts'
import { useScope } from '../../../../ui/commands/scopes.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { say } from '../../../../ui/say.ts'
import { useFocusBack } from '../use-focus-back.ts'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import { stepped } from '../session/move-on.ts'
import { type FollowUpChoice, followUpOf } from './follow-ups.ts'
import { RejectForm } from './reject-form.tsx'
import { rejectionKey } from './rejection-key.ts'

/** Asks what comes in place of rejected pieces, and why they are. */
export function RejectDialog(): ReactNode {
  const asking = usePiecesSession((state) => state.asking)
  return asking?.kind === 'reject' ? <Rejection numbers={asking.numbers} /> : null
}

function Rejection({ numbers }: { numbers: readonly number[] }): ReactNode {
  const { cook, session, decider } = usePieces()
  // What was chosen last comes first.
  const [choice, setChoice] = useState<FollowUpChoice>(() => session.getState().followUp)
  const [reason, setReason] = useState('')
  const [first = 0] = numbers
  const isOne = numbers.length === 1
  const { rejection } = text.pieces
  const close = () => session.setState({ asking: null })
  useScope('dialog')
  useFocusBack()

  function reject(made: FollowUpChoice): void {
    const then: FollowUp | null | undefined = followUpOf(made)
    if (then === undefined) return
    decider.decide(numbers, { decision: 'rejected', reason: reason.trim() || null, then })
    session.setState((state) => ({
      ...(isOne && stepped(state, 1)),
      selected: new Set(),
      asking: null,
      followUp: made,
    }))
    if (isOne && session.getState().open?.number === first) say(text.pieces.single.last)
  }

  // From the first moment on: whoever knows the keys does not wait until the dialog is there.
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const meant = rejectionKey(event, choice)
    if (!meant) return
    event.preventDefault()
    event.stopPropagation()
    setChoice(meant.choice)
    if (meant.isFinal) reject(meant.choice)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])

  return (
    <Modal
      opened
      onClose={close}
      title={isOne ? rejection.titleOne(pieceNumber(first, cook.supply)) : rejection.title(numbers.length)}
      size={460}
      closeButtonProps={{ 'aria-label': text.common.close }}
      returnFocus={false}
    >
      <RejectForm
        isMany={!isOne}
        choice={choice}
        onChoice={setChoice}
        reason={reason}
        onReason={setReason}
        onReject={() => reject(choice)}
      />
    </Modal>
  )
}
