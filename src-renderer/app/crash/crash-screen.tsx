import { Button, Center, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../text/text.ts'
import classes from './crash-screen.module.css'

/** Says that the window failed, what did not, and how to go on. */
export function CrashScreen({ error }: { error: unknown }): ReactNode {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return (
    <Center component="main" h="100%" p="xl" role="alert">
      <Stack maw={560} gap="sm">
        <Title order={1}>{text.crash.title}</Title>
        <Text>{text.crash.body}</Text>
        <Group gap="xs">
          <Button color="accent" ref={focus} onClick={() => window.location.reload()}>
            {text.crash.reload}
          </Button>
          <CopyButton value={details}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? text.problems.copied : text.crash.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
        <details>
          <Text component="summary" c="dimmed">
            {text.problems.details}
          </Text>
          <Code block className={classes.details} tabIndex={0}>
            {details}
          </Code>
        </details>
      </Stack>
    </Center>
  )
}

function focus(button: HTMLButtonElement | null): void {
  button?.focus()
}
