import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './export-form.module.css'
import { Labelled } from './labelled.tsx'

type Props = { dir: string | null; projectDir: string; onChange(dir: string | null): void }

/** Where to: chosen from the system's dialog, or typed. */
export function FolderField({ dir, projectDir, onChange }: Props): ReactNode {
  const words = text.exporting
  const { desktop } = useStudio()
  const choose = useAction(async () => {
    const chosen = await desktop?.chooseFolder({ title: words.chooseTitle, ...(dir !== null && { startIn: dir }) })
    if (chosen) onChange(chosen)
  })
  const exportsDir = `${projectDir}${projectDir.includes('\\') ? '\\' : '/'}exports`
  return (
    <Labelled label={words.folder} why={dir === null && words.folderHint(exportsDir)}>
      {(id) => (
        <>
          <div className={classes.row}>
            <TextInput
              aria-labelledby={id}
              style={{ flex: '1 1 240px' }}
              dir="auto"
              value={dir ?? ''}
              spellCheck={false}
              onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
            />
            {desktop && (
              <Button variant="default" loading={choose.busy} onClick={() => choose.run()}>
                {words.choose}
              </Button>
            )}
          </div>
          <ProblemList problems={choose.problems} onDismiss={choose.dismiss} />
        </>
      )}
    </Labelled>
  )
}
