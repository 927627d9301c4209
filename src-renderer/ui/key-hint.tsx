import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CommandId } from '../text/en/commands.ts'
import { useKeyOf } from './commands/key-table.ts'

/** The key of a command, printed where it acts. Nothing where it has none. */
export function KeyHint({ of }: { of: CommandId }): ReactNode {
  const key = useKeyOf(of)
  if (key === undefined) return null
  return (
    <Kbd size="xs" aria-hidden>
      {key}
    </Kbd>
  )
}
