import type { ReactNode } from 'react'
import { ConnectionBanner } from './connection-banner.tsx'
import { Rail } from './rail.tsx'
import { RefusedScreen } from './refused-screen.tsx'
import classes from './shell.module.css'
import { StatusBar } from './status-bar.tsx'
import { useConnection } from '../../stores/hooks/use-connection.ts'
import { useShellCommands } from './use-shell-commands.ts'
import { ZoneView } from './zone-view.tsx'
import { Begin } from '../begin/begin.tsx'
import { KeysSheet } from '../keymap/keys-sheet.tsx'
import { useKeys } from '../keymap/use-keys.ts'
import { useMenu } from '../keymap/use-menu.ts'
import { Palette } from '../palette/palette.tsx'

/** The frame around every zone. */
export function Shell(): ReactNode {
  const connection = useConnection()
  useKeys()
  useMenu()
  useShellCommands()
  if (connection.kind === 'refused') return <RefusedScreen problem={connection.problem} />
  return (
    <div className={classes.shell}>
      <Rail />
      <ZoneView />
      <div className={classes.banner}>
        <ConnectionBanner />
      </div>
      <StatusBar />
      <Palette />
      <KeysSheet />
      <Begin />
    </div>
  )
}
