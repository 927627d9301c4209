import { Center, Loader, Stack, Text } from '@mantine/core'
import { type ReactNode, useRef } from 'react'
import { useStore } from 'zustand'
import { useStudio } from '../../stores/hooks/use-studio.ts'
import { placeStore } from '../../stores/ui/place-store.ts'
import { text } from '../../text/text.ts'
import { zoneParts } from '../parts/zone-parts.ts'
import classes from './shell.module.css'
import { useFocusOnPlace } from './use-focus-on-place.ts'

/** The zone a person is in. */
export function ZoneView(): ReactNode {
  const { place } = useStore(placeStore)
  const isReady = useStore(useStudio().engine, (state) => state !== null)
  const main = useRef<HTMLElement>(null)
  useFocusOnPlace(main, place)
  return (
    <main ref={main} className={classes.zone} tabIndex={-1} aria-label={text.shell[place.zone]} data-panel>
      {isReady || place.zone === 'settings' ? <Zone /> : <Starting />}
    </main>
  )
}

function Zone(): ReactNode {
  const { place } = useStore(placeStore)
  switch (place.zone) {
    case 'pipeline':
      return <zoneParts.pipeline waiting={<Starting />} />
    case 'collections':
      return <zoneParts.collections waiting={<Starting />} />
    case 'settings':
      return <zoneParts.settings page={place.page} waiting={<Starting />} />
  }
}

function Starting(): ReactNode {
  return (
    <Center h="100%">
      <Stack align="center" gap="xs" role="status">
        <Loader size="sm" color="gray" />
        <Text c="dimmed">{text.shell.starting}</Text>
      </Stack>
    </Center>
  )
}
