import { UnstyledButton } from '@mantine/core'
import { runCommand } from '../../ui/commands/command-store.ts'
import { useKeyOf } from '../../ui/commands/key-table.ts'
import { text } from '../../text/text.ts'
import type { ReactNode } from 'react'
import { connectionWords } from './connection-words.ts'
import { Notices } from './notices.tsx'
import { QueueStatus } from './queue-status.tsx'
import { Saying } from './saying.tsx'
import classes from './status-bar.module.css'
import { useConnection } from '../../stores/hooks/use-connection.ts'

/** One line at the bottom: how the engine is, what it makes, what it has to say. */
export function StatusBar(): ReactNode {
  const { word, shape, tone } = connectionWords(useConnection())
  const paletteKey = useKeyOf('palette.open')
  return (
    <footer className={classes.bar} aria-label={text.statusBar.name} data-panel tabIndex={-1}>
      <span className={classes.item}>
        <i className={classes.sign} data-shape={shape} data-tone={tone} aria-hidden />
        {text.connection.name} <b>{word}</b>
      </span>
      <QueueStatus />
      <Saying />
      <Notices />
      <UnstyledButton className={classes.button} onClick={() => runCommand('palette.open')}>
        {text.statusBar.palette} {paletteKey}
      </UnstyledButton>
    </footer>
  )
}
