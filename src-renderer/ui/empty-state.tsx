import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** Says what this is and how it begins. */
export function EmptyState({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" h="100%" mih={220}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw={460} ta="center">
        {children}
      </Text>
      {actions}
    </Stack>
  )
}
