import { Input, SegmentedControl, Slider, Stack, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { preferencesStore, type Preferences } from '../../../stores/ui/preferences-store.ts'
import { text } from '../../../text/text.ts'

const THEMES = ['system', 'dark', 'light'] as const satisfies readonly Preferences['theme'][]
const CELL_PX = { least: 72, most: 512, step: 8 }

/** How the window looks and listens. Each choice holds at once. */
export function Appearance(): ReactNode {
  const { theme, cellPx, letterKeys } = useStore(preferencesStore)
  const words = text.settings.appearance
  return (
    <Stack gap="xl" maw={480}>
      <Input.Wrapper label={words.theme} description={words.themeNote} labelElement="div">
        <SegmentedControl
          mt="xs"
          aria-label={words.theme}
          value={theme}
          onChange={(chosen) => preferencesStore.setState({ theme: chosen })}
          data={THEMES.map((value) => ({ value, label: words.themes[value] }))}
        />
      </Input.Wrapper>
      <Input.Wrapper label={`${words.cell}: ${words.cellOf(cellPx)}`} labelElement="div">
        <Slider
          mt="xs"
          color="accent"
          min={CELL_PX.least}
          max={CELL_PX.most}
          step={CELL_PX.step}
          value={cellPx}
          label={words.cellOf}
          thumbLabel={words.cell}
          onChange={(chosen) => preferencesStore.setState({ cellPx: chosen })}
        />
      </Input.Wrapper>
      <Switch
        label={words.letters}
        description={words.lettersNote}
        checked={letterKeys}
        onChange={({ currentTarget }) => preferencesStore.setState({ letterKeys: currentTarget.checked })}
      />
    </Stack>
  )
}
