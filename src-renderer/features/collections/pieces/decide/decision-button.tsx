import type { ReactNode } from 'react'
import type { CommandId } from '../../../../text/en/commands.ts'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { useDecisionsHere } from './decisions-context.ts'

const OF = {
  approved: { command: 'piece.approve', label: text.pieces.decide.approve, colour: 'ok' },
  rejected: { command: 'piece.reject', label: text.pieces.decide.reject, colour: 'bad' },
  unsure: { command: 'piece.unsure', label: text.pieces.decide.unsure, colour: undefined },
  undo: { command: 'piece.undo', label: text.pieces.decide.undo, colour: undefined },
} as const satisfies Record<string, { command: CommandId; label: string; colour: string | undefined }>

/** One decision on what is looked at, with its key. Its colour says what it means only while it can be pressed. */
export function DecisionButton({ of, size }: { of: keyof typeof OF; size?: 'md' }): ReactNode {
  const { run, off } = useDecisionsHere()[of]
  const { command, label, colour } = OF[of]
  return (
    <ActionButton
      command={command}
      off={off}
      onClick={run}
      {...(size && { size })}
      {...(colour && off.length === 0 && { c: colour })}
    >
      {label}
    </ActionButton>
  )
}
