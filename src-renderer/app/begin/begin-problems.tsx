import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Problem } from '../../../schemas/errors.ts'
import { text } from '../../text/text.ts'
import { ProblemList } from '../../ui/problem-list.tsx'

type Props = { problems: readonly Problem[]; tone: 'bad' | 'warn'; onLeave(): void }

/** Why nothing came of it, or what was left out. */
export function BeginProblems({ problems, tone, onLeave }: Props): ReactNode {
  return (
    <Stack gap="sm">
      <ProblemList problems={problems} tone={tone} />
      <Group justify="flex-end">
        <Button data-autofocus variant={tone === 'bad' ? 'default' : 'filled'} onClick={onLeave}>
          {tone === 'bad' ? text.common.close : text.begin.goOn}
        </Button>
      </Group>
    </Stack>
  )
}
