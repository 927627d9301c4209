import { Kbd, Text } from '@mantine/core'
import { Spotlight } from '@mantine/spotlight'
import type { ReactNode } from 'react'
import type { PaletteEntry } from './entries.ts'
import classes from './palette.module.css'

/** One line: what it does, why it is off, its key. */
export function PaletteEntryRow({ entry }: { entry: PaletteEntry }): ReactNode {
  const { title, note, key, isOff, run } = entry
  return (
    <Spotlight.Action onClick={run} aria-disabled={isOff || undefined} className={classes.entry}>
      <Text span className={classes.title} c={isOff ? 'dimmed' : undefined}>
        <bdi>{title}</bdi>
        {note !== null && (
          <Text span c="dimmed" size="xs" className={classes.note}>
            {note}
          </Text>
        )}
      </Text>
      {key !== null && <Kbd size="xs">{key}</Kbd>}
    </Spotlight.Action>
  )
}
