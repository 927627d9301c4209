import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { DecideButtons } from '../decide/decide-buttons.tsx'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import panel from './piece-panel.module.css'

type Props = { focus: number; canUndo: boolean; isSingle: boolean }

/** Decisions, where they do not stand below a picture; and the way back from one that was made long ago. */
export function DecideSection({ focus, canUndo, isSingle }: Props): ReactNode {
  const { decider } = usePieces()
  const isLast = usePiecesSession(({ batches }) => batches.at(-1)?.includes(focus) ?? false)
  const { decide, panel: words } = text.pieces
  const isOld = canUndo && !isLast
  if (isSingle && !isOld) return null
  return (
    <section>
      <h2 className={panel.title}>{decide.title}</h2>
      {!isSingle && <DecideButtons />}
      {isOld && (
        <ActionButton size="xs" mt={6} onClick={() => decider.undoOf([focus])}>
          {words.undo}
        </ActionButton>
      )}
    </section>
  )
}
