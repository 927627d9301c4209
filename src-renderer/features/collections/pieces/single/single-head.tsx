import { ActionIcon, Tooltip } from '@mantine/core'
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePiece } from '../../../../stores/hooks/use-piece.ts'
import { text } from '../../../../text/text.ts'
import { runCommand } from '../../../../ui/commands/command-store.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { placeOf } from '../grid/place-of.ts'
import { usePieces } from '../pieces-context.ts'
import { standingOf } from '../standing-of.ts'
import { useIsRunning } from '../use-is-running.ts'
import classes from './single-view.module.css'
import { Zooming } from './zooming.tsx'

/** Which piece it is, where it stands, and how far in the list. */
export function SingleHead({ number, numbers }: { number: number; numbers: readonly number[] }): ReactNode {
  const { cache, cook } = usePieces()
  const known = usePiece(cache, number)
  const isRunning = useIsRunning(number)
  const { single, panel, standing } = text.pieces
  return (
    <header className={classes.head}>
      <Tooltip label={single.back}>
        <ActionIcon aria-label={single.back} onClick={() => void runCommand('go.back')}>
          <ArrowLeft size={16} />
        </ActionIcon>
      </Tooltip>
      <h2 className={classes.title}>{panel.title(pieceNumber(number, cook.supply))}</h2>
      <span className={classes.progress} role="status">
        {known && standing[standingOf(known, isRunning)]}
      </span>
      <span className={classes.end}>
        <Zooming />
        <ActionIcon aria-label={single.previous} onClick={() => void runCommand('piece.previous')}>
          <ChevronLeft size={16} />
        </ActionIcon>
        <span className={classes.progress}>{single.progress(placeOf(numbers, number) + 1, numbers.length)}</span>
        <ActionIcon aria-label={single.next} onClick={() => void runCommand('piece.next')}>
          <ChevronRight size={16} />
        </ActionIcon>
      </span>
    </header>
  )
}
