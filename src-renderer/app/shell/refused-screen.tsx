import { Button, Center, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../../schemas/errors.ts'
import { text } from '../../text/text.ts'

/** The engine is there and does not let this window in: why, and what to do. */
export function RefusedScreen({ problem }: { problem: Problem }): ReactNode {
  return (
    <Center component="main" h="100%" p="xl" role="alert">
      <Stack maw={520} gap="sm" align="flex-start">
        <Title order={1}>{text.connection.refusedTitle}</Title>
        <Text>{problem.message}</Text>
        {problem.cure && <Text>{problem.cure}</Text>}
        <Button color="accent" ref={focus} onClick={() => window.location.reload()}>
          {text.connection.reload}
        </Button>
      </Stack>
    </Center>
  )
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus()
}
