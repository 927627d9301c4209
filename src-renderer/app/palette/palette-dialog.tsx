import { Spotlight, useSpotlight } from '@mantine/spotlight'
import { type ReactNode, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useStudioView } from '../../stores/hooks/use-studio-view.ts'
import { cookLines } from '../../stores/view/cook-lines.ts'
import { text } from '../../text/text.ts'
import { commandStore } from '../../ui/commands/command-store.ts'
import { keyTable } from '../../ui/commands/key-table.ts'
import { useScope } from '../../ui/commands/scopes.ts'
import { collectionEntries, commandEntries } from './entries.ts'
import { PaletteEntryRow } from './palette-entry-row.tsx'
import { paletteStore } from './palette-store.ts'
import { soughtEntries } from './sought-entries.ts'

/** A list of every command that something on screen answers, and of every collection; found by typing. */
export function PaletteDialog(): ReactNode {
  const { opened } = useSpotlight(paletteStore)
  const [query, setQuery] = useState('')
  useScope('dialog', opened)
  return (
    <Spotlight.Root
      store={paletteStore}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={420}
      overlayProps={{ backgroundOpacity: 0.55, blur: 0 }}
      transitionProps={{ duration: 80 }}
      attributes={{ content: { 'aria-label': text.commands['palette.open'] } }}
    >
      <Spotlight.Search placeholder={text.palette.placeholder} aria-label={text.palette.placeholder} />
      <Spotlight.ActionsList>{opened && <Found query={query} />}</Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Found({ query }: { query: string }): ReactNode {
  const { commands } = useStore(commandStore)
  const { bindings } = useStore(keyTable)
  const view = useStudioView((view) => view)
  const entries = useMemo(
    () => [...commandEntries(commands, bindings), ...collectionEntries(cookLines(view))],
    [commands, bindings, view],
  )
  const found = soughtEntries(entries, query)
  if (found.length === 0) return <Spotlight.Empty>{text.palette.nothing}</Spotlight.Empty>
  const groups = [text.palette.commands, text.palette.collections].map((label) => ({
    label,
    entries: found.filter((entry) => entry.group === label),
  }))
  return groups.map(
    (group) =>
      group.entries.length > 0 && (
        <Spotlight.ActionsGroup key={group.label} label={group.label}>
          {group.entries.map((entry) => (
            <PaletteEntryRow key={entry.id} entry={entry} />
          ))}
        </Spotlight.ActionsGroup>
      ),
  )
}
