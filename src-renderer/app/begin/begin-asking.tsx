import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import { useStudio } from '../../stores/hooks/use-studio.ts'
import { text } from '../../text/text.ts'
import { beginDropped, beginProject } from './begin-project.ts'
import classes from './begin.module.css'
import { readChosenFolder } from './drop/read-transfer.ts'

/** In a browser: a folder is chosen, and copied; or its path on the engine's machine is typed. */
export function BeginAsking({ what }: { what: 'layers' | 'open' }): ReactNode {
  const studio = useStudio()
  const folder = useRef<HTMLInputElement | null>(null)
  const [path, setPath] = useState('')
  const { begin: words } = text
  const isLayers = what === 'layers'
  const typed = path.trim()

  // React knows no such attribute, though every browser does.
  const takesFolder = (input: HTMLInputElement | null) => {
    folder.current = input
    input?.setAttribute('webkitdirectory', '')
  }

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (typed !== '') void beginProject(studio, { kind: 'path', path: typed })
  }

  return (
    <Stack gap="md">
      {isLayers && (
        <div>
          <Group gap="xs">
            <Button color="accent" data-autofocus onClick={() => folder.current?.click()}>
              {words.choose}
            </Button>
            <Text c="dimmed">{words.chooseNote}</Text>
          </Group>
          <input
            ref={takesFolder}
            className={classes.hidden}
            type="file"
            tabIndex={-1}
            aria-label={words.choose}
            onChange={({ currentTarget: { files } }) => {
              const chosen = [...(files ?? [])]
              if (chosen.length > 0) void beginDropped(studio, () => Promise.resolve(readChosenFolder(chosen)))
            }}
          />
        </div>
      )}
      <form onSubmit={submit}>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label={isLayers ? words.pathLabel : words.openPathLabel}
            description={isLayers ? words.pathNote : words.openNote}
            value={path}
            spellCheck={false}
            autoComplete="off"
            data-autofocus={isLayers ? undefined : true}
            onChange={(event) => setPath(event.currentTarget.value)}
          />
          <Button type="submit" variant={isLayers ? 'default' : 'filled'} aria-disabled={typed === ''}>
            {words.use}
          </Button>
        </Group>
      </form>
    </Stack>
  )
}
