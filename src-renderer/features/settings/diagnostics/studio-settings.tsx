import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Diagnostics } from '../../../../schemas/engine-state.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { problemsOf } from '../../../ui/problems-of.ts'
import { SettingField } from './setting-field.tsx'
import { useSaveSettings } from './use-save-settings.ts'

const KEY = ['settings']

/** What is set for the engine itself. */
export function StudioSettings({ diagnostics }: { diagnostics: Diagnostics | undefined }): ReactNode {
  const { client, desktop } = useStudio()
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.api.settings.get(undefined, { signal }),
  })
  const save = useSaveSettings(KEY)
  const words = text.settings.studio

  async function chooseDir(): Promise<void> {
    const projectsDir = await desktop?.chooseFolder({ title: words.projectsDir })
    if (projectsDir) save.run({ projectsDir })
  }

  return (
    <Panel title={words.title} note={words.fromNext}>
      {error && <ProblemList problems={problemsOf(error)} />}
      {!data && !error && <Loader size="sm" color="gray" aria-label={text.common.loading} />}
      {data && (
        <Stack gap="sm">
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <SettingField
              label={words.projectsDir}
              note={words.projectsDirNote}
              placeholder={diagnostics?.projectsDir ?? ''}
              value={data.projectsDir ?? ''}
              check={() => null}
              onSave={(typed) => save.run({ projectsDir: typed === '' ? undefined : typed })}
            />
            {desktop && (
              <Button variant="default" onClick={() => void chooseDir()}>
                {words.chooseDir}
              </Button>
            )}
          </Group>
          <SettingField
            label={words.threads}
            note={words.threadsNote}
            placeholder={diagnostics ? String(diagnostics.threads) : ''}
            value={data.threads === undefined ? '' : String(data.threads)}
            check={(typed) => (typed === '' || isThreads(typed) ? null : words.threadsFault)}
            onSave={(typed) => save.run({ threads: typed === '' ? undefined : Number(typed) })}
          />
          <ProblemList problems={save.problems} onDismiss={save.dismiss} />
          {save.isSaved && (
            <Text size="xs" c="dimmed" role="status">
              {text.settings.saved}. {words.fromNext}
            </Text>
          )}
        </Stack>
      )}
    </Panel>
  )
}

function isThreads(typed: string): boolean {
  return /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 256
}
