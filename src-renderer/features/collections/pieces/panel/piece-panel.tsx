import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { usePiece } from '../../../../stores/hooks/use-piece.ts'
import { text } from '../../../../text/text.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { Picture } from '../../../../ui/picture.tsx'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import { standingOf } from '../standing-of.ts'
import { useIsRunning } from '../use-is-running.ts'
import { DecideSection } from './decide-section.tsx'
import { MadeFrom } from './made-from.tsx'
import { NeverTogether } from './never-together/never-together.tsx'
import classes from './piece-panel.module.css'
import { PieceVersions } from './piece-versions.tsx'
import { WhereItStands } from './where-it-stands.tsx'
import { TraitShares } from './trait-shares.tsx'
import { useRecord } from './use-record.ts'
import { useSettled } from './use-settled.ts'

/** What the grid has at hand already: another size would come later than the piece. */
const PICTURE_PX = 256

/** What the piece in focus is, and why. */
export function PiecePanel(): ReactNode {
  const { cache, cook } = usePieces()
  const focus = usePiecesSession(({ open, focus }) => open?.number ?? focus)
  const isSingle = usePiecesSession(({ open }) => open !== null)
  const number = useSettled(focus)
  const known = usePiece(cache, focus ?? undefined)
  const isRunning = useIsRunning(focus)
  const record = useRecord(number)
  const { panel } = text.pieces
  if (focus === null || !known) {
    return (
      <aside className={classes.panel} aria-label={panel.label} data-panel tabIndex={-1}>
        <Text c="dimmed">{panel.nothing}</Text>
      </aside>
    )
  }
  const title = pieceNumber(focus, cook.supply)
  const standing = standingOf(known, isRunning)
  const piece = known.kind === 'piece' ? known.piece : null
  const isCurrent = number === focus
  const selection = known.kind === 'piece' ? known.piece.selection : known.planned.selection
  const traits = <TraitShares selection={selection} sharesPpm={isCurrent ? record?.sharesPpm : undefined} />
  return (
    <aside className={classes.panel} aria-label={panel.label} data-panel tabIndex={-1}>
      {!isSingle && (
        <section>
          <h2 className={classes.title}>{panel.title(title)}</h2>
          <div className={classes.picture}>
            <Picture
              key={focus}
              sha256={piece?.outputs?.[0]?.sha256 ?? null}
              alt={text.pieces.pictureOf(title)}
              widthPx={PICTURE_PX}
            />
          </div>
        </section>
      )}
      <WhereItStands standing={standing} piece={piece} />
      <DecideSection focus={focus} canUndo={isCurrent && record?.canUndo === true} isSingle={isSingle} />
      {isSingle ? (
        <NeverTogether key={focus} selection={selection}>
          {traits}
        </NeverTogether>
      ) : (
        traits
      )}
      {piece && <MadeFrom piece={piece} versions={isCurrent ? (record?.versions ?? []) : []} />}
      {isCurrent && record && <PieceVersions versions={record.versions} />}
    </aside>
  )
}
