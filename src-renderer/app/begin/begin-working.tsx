import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../text/text.ts'
import type { BeginState } from './begin-store.ts'
import type { Sent } from './drop/send-drop.ts'

type Step = Extract<BeginState, { kind: 'working' }>['step']
type Props = { step: Step; sent: Sent | null; onStop(): void }

/** How far it is; it can be called off. */
export function BeginWorking({ step, sent, onStop }: Props): ReactNode {
  return (
    <Stack gap="sm" role="status">
      {sent && step === 'sending' ? (
        <>
          <Progress
            value={sent.totalBytes === 0 ? 0 : (sent.bytes / sent.totalBytes) * 100}
            color="accent"
            aria-label={text.begin.sending(sent.bytes, sent.totalBytes)}
          />
          <Text c="dimmed">
            {text.begin.sending(sent.bytes, sent.totalBytes)} · {text.begin.sendingFiles(sent.files, sent.totalFiles)}
          </Text>
        </>
      ) : (
        <Group gap="xs">
          <Loader size="xs" color="gray" />
          <Text>{step === 'sending' ? text.begin.reading : text.begin[step]}</Text>
        </Group>
      )}
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onStop}>
          {text.common.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
