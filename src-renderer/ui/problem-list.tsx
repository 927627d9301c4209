import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../schemas/errors.ts'
import { text } from '../text/text.ts'
import { sentence } from './sentence.ts'

type Props = {
  problems: readonly Problem[]
  /** Said above them, for example what was tried. */
  title?: string
  tone?: 'bad' | 'warn'
  onDismiss?: () => void
  children?: ReactNode
}

/** What happened, why, and what to do; details fold open and can be copied. Nothing where there is no problem. */
export function ProblemList({ problems, title, tone = 'bad', onDismiss, children }: Props): ReactNode {
  if (problems.length === 0) return null
  return (
    <Alert
      role="alert"
      color={tone}
      variant="light"
      icon={<TriangleAlert size={16} />}
      {...(title && { title })}
      {...(onDismiss && { withCloseButton: true, onClose: onDismiss, closeButtonLabel: text.problems.dismiss })}
    >
      <Stack gap="xs">
        {problems.map((problem, index) => (
          <OneProblem key={`${problem.code} ${problem.field ?? ''} ${problem.file ?? ''} ${index}`} problem={problem} />
        ))}
        {children}
      </Stack>
    </Alert>
  )
}

function OneProblem({ problem }: { problem: Problem }): ReactNode {
  const { message, cure, file, field, details } = problem
  return (
    <div>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <bdi>{cure ? sentence(message) : message}</bdi> {cure && <Text span>{cure}</Text>}
      </Text>
      {(file ?? field) && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          <bdi>{[file, field].filter(Boolean).join(' · ')}</bdi>
        </Text>
      )}
      {details && (
        <details>
          <Text component="summary" size="xs" c="dimmed">
            {text.problems.details}
          </Text>
          <Code block>{JSON.stringify(details, null, 2)}</Code>
          <Group justify="flex-end">
            <CopyButton value={JSON.stringify(problem, null, 2)}>
              {({ copied, copy }) => (
                <Button size="compact-xs" variant="subtle" onClick={copy}>
                  {copied ? text.problems.copied : text.problems.copy}
                </Button>
              )}
            </CopyButton>
          </Group>
        </details>
      )}
    </div>
  )
}
