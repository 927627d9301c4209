import { ActionIcon } from '@mantine/core'
import { Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CommandId } from '../../../text/en/commands.ts'
import { text } from '../../../text/text.ts'
import type { OffReason } from '../../../ui/commands/command-store.ts'
import { useKeyOf } from '../../../ui/commands/key-table.ts'
import { say } from '../../../ui/say.ts'
import { type EditTurn, useEditHistory } from './use-edit-history.ts'

/** Takes the last edit back, or makes it again; each says which that is. */
export function UndoButtons({ projectId, collectionId }: { projectId: string; collectionId: string }): ReactNode {
  const { undo, redo, off } = useEditHistory(projectId, collectionId)
  const words = text.traitTree.history
  return (
    <div role="group" aria-label={words.label}>
      <TurnButton command="edit.undo" turn={undo} off={off} named={words.undo} nothing={words.nothing.undo}>
        <Undo2 size={16} aria-hidden />
      </TurnButton>
      <TurnButton command="edit.redo" turn={redo} off={off} named={words.redo} nothing={words.nothing.redo}>
        <Redo2 size={16} aria-hidden />
      </TurnButton>
    </div>
  )
}

type Props = {
  command: CommandId
  turn: EditTurn
  off: readonly OffReason[]
  named(what: string): string
  nothing: string
  children: ReactNode
}

function TurnButton({ command, turn, off, named, nothing, children }: Props): ReactNode {
  const key = useKeyOf(command)
  const name = off[0]?.why ?? (turn.next === null ? nothing : named(turn.next))
  const isOff = off.length > 0 || turn.next === null
  return (
    <ActionIcon
      aria-label={name}
      title={key === undefined ? name : `${name} (${key})`}
      aria-disabled={isOff || undefined}
      data-disabled={isOff || undefined}
      onClick={() => (isOff ? say(name) : turn.run())}
    >
      {children}
    </ActionIcon>
  )
}
