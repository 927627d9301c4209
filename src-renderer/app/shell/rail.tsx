import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useExceptionCount } from '../../stores/hooks/use-exception-count.ts'
import { goToZone, placeStore } from '../../stores/ui/place-store.ts'
import { text } from '../../text/text.ts'
import { useCommand } from '../../ui/commands/command-store.ts'
import { RailButton } from './rail-button.tsx'
import classes from './rail.module.css'
import { zones } from './zones.ts'

/** The zones, at the left of everything. */
export function Rail(): ReactNode {
  const here = useStore(placeStore, (state) => state.place.zone)
  const exceptions = useExceptionCount()
  useCommand('zone.pipeline', () => goToZone('pipeline'))
  useCommand('zone.collections', () => goToZone('collections'))
  useCommand('zone.settings', () => goToZone('settings'))
  return (
    <nav className={classes.rail} aria-label={text.shell.zones} data-panel>
      {zones.map(({ zone, command, icon, atBottom }) => (
        <RailButton
          key={zone}
          name={text.shell[zone]}
          command={command}
          icon={icon}
          isHere={zone === here}
          atBottom={atBottom}
          badge={zone === 'pipeline' ? exceptions : 0}
          badgeName={text.shell.exceptions(exceptions)}
          onPress={() => goToZone(zone)}
        />
      ))}
    </nav>
  )
}
