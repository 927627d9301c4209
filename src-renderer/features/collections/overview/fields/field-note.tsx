import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import type { Field } from './use-field.ts'

/** What is to be said or asked below a field: who else changed it, or why it is not saved. */
export function FieldNote({ field }: { field: Field }): ReactNode {
  const words = text.collections.fields
  if (field.theirs === null) return <ProblemList problems={field.problems} />
  return (
    <div role="alert">
      <Text size="xs">
        {words.changedTitle}. {words.changedTo(field.theirs)}
      </Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-xs" variant="default" onClick={field.takeTheirs}>
          {words.takeTheirs}
        </Button>
        <Button size="compact-xs" variant="default" onClick={field.keepMine}>
          {words.keepMine}
        </Button>
      </Group>
    </div>
  )
}
