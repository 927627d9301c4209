import { Button, CopyButton, Group, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Diagnostics, EngineState } from '../../../../schemas/engine-state.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { problemsOf } from '../../../ui/problems-of.ts'
import classes from './diagnostics.module.css'
import { LogLines } from './log-lines.tsx'
import { type LeastLevel, leastLevels, soughtLines } from './sought-lines.ts'
import { writeReport } from './write-report.ts'

const LINES = 1_000

/** The end of the engine's log, and a report to copy. */
export function Logs({
  diagnostics,
  engine,
}: {
  diagnostics: Diagnostics | undefined
  engine: EngineState | null
}): ReactNode {
  const { api } = useStudio().client
  const [sought, setSought] = useState('')
  const [level, setLevel] = useState<LeastLevel>('all')
  const words = text.settings.logs
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['logs'],
    staleTime: 0,
    queryFn: ({ signal }) => api.system.logs({ limit: LINES }, { signal }),
  })
  const all = data ?? []
  const shown = soughtLines(all, sought, level)
  return (
    <Panel
      title={words.title}
      note={words.lines(shown.length, all.length)}
      actions={
        <Group gap="xs">
          <Button variant="default" size="xs" loading={isFetching} onClick={() => void refetch()}>
            {words.refresh}
          </Button>
          <CopyButton value={writeReport(diagnostics, engine, all)}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy}>
                {copied ? words.copied : words.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
      }
    >
      <Group gap="xs" mb="xs">
        <TextInput
          flex={1}
          miw={160}
          placeholder={words.filter}
          aria-label={words.filter}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <SegmentedControl
          value={level}
          onChange={setLevel}
          aria-label={words.title}
          data={leastLevels.map((value) => ({ value, label: words.levels[value] }))}
        />
      </Group>
      {error && <ProblemList problems={problemsOf(error)} />}
      {data && shown.length === 0 && <p className={classes.note}>{all.length === 0 ? words.empty : words.none}</p>}
      {shown.length > 0 && <LogLines lines={shown} />}
      <Text size="xs" c="dimmed" mt="xs">
        {words.copyNote}
      </Text>
    </Panel>
  )
}
