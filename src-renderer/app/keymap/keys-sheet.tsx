import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useCommand } from '../../ui/commands/command-store.ts'
import { dialogParts } from '../parts/dialog-parts.ts'

/** The sheet of all keys, and the command that opens it. */
export function KeysSheet(): ReactNode {
  const [opened, { open, close }] = useDisclosure(false)
  useCommand('keys.show', open)
  return <dialogParts.keys opened={opened} onClose={close} />
}
