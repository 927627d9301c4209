import { type ReactNode, useEffect, useRef } from 'react'
import { usePiece } from '../../../../stores/hooks/use-piece.ts'
import { text } from '../../../../text/text.ts'
import { useScope } from '../../../../ui/commands/scopes.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { Chooser } from '../choose/chooser.tsx'
import { ReportLine } from '../decide/report-line.tsx'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import { PieceStage } from './piece-stage.tsx'
import { SingleFoot } from './single-foot.tsx'
import { SingleHead } from './single-head.tsx'
import classes from './single-view.module.css'
import { useAhead } from './use-ahead.ts'
import { useLeaveOnFilter } from './use-leave-on-filter.ts'
import { useSingleCommands } from './use-single-commands.ts'

/** One piece alone, large: to decide on, one after the other. */
export function SingleView(): ReactNode {
  const open = usePiecesSession((state) => state.open)
  if (!open) return null
  return <OpenPiece number={open.number} numbers={open.numbers} />
}

function OpenPiece({ number, numbers }: { number: number; numbers: readonly number[] }): ReactNode {
  const { cache, cook } = usePieces()
  const known = usePiece(cache, number)
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    // What stands in it may have the keyboard already: the images to choose from take it where they are there at once.
    const { current } = section
    if (!current?.contains(document.activeElement)) current?.focus({ preventScroll: true })
  }, [])
  useScope('decisions')
  useSingleCommands()
  useLeaveOnFilter()
  useAhead(numbers, number)
  const title = pieceNumber(number, cook.supply)
  const isChoosing = known?.kind === 'piece' && known.piece.status === 'choosing'
  return (
    <section
      ref={section}
      className={classes.single}
      aria-label={text.pieces.single.label(title)}
      tabIndex={-1}
      data-panel
    >
      <SingleHead number={number} numbers={numbers} />
      {isChoosing ? <Chooser key={number} number={number} /> : <PieceStage number={number} known={known} />}
      <ReportLine />
      <SingleFoot />
    </section>
  )
}
