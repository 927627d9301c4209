import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../text/text.ts'
import { useScope } from './commands/scopes.ts'

type Props = {
  opened: boolean
  title: string
  /** What it does, and what it leaves. */
  children: ReactNode
  confirm: string
  onConfirm(): void
  onClose(): void
}

/** Asks before something that is not undone by a key. */
export function ConfirmDialog({ opened, title, children, confirm, onConfirm, onClose }: Props): ReactNode {
  useScope('dialog', opened)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <Text size="sm">{children}</Text>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          {text.common.cancel}
        </Button>
        <Button
          data-autofocus
          color="accent"
          onClick={() => {
            onClose()
            onConfirm()
          }}
        >
          {confirm}
        </Button>
      </Group>
    </Modal>
  )
}
