import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SheetPiece } from '../../../../../schemas/commands/sheet-queries.ts'
import type { CookView } from '../../../../../schemas/views/cook-view.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { text } from '../../../../text/text.ts'
import { pieceNumber } from '../../../../ui/format.ts'
import { Picture } from '../../../../ui/picture.tsx'
import { useSheet } from '../../parts/use-sheet.ts'
import { useSheetPicture } from '../../parts/use-sheet-picture.ts'
import classes from './before-after.module.css'

/** A sheet holds no more; further on there is nothing to compare with before it is made. */
const SHEET_MOST = 200
const PAIRS_SHOWN = 3
const PICTURE_PX = 96

type Props = { projectId: string; collectionId: string; cook: CookView; due: readonly number[] }

/** A few of the pieces that are made again, as they are and as they will be. */
export function BeforeAfter({ projectId, collectionId, cook, due }: Props): ReactNode {
  const { api } = useStudio().client
  const numbers = due.filter((number) => number <= SHEET_MOST).slice(0, PAIRS_SHOWN)
  const cookId = cook.id
  const before = useQuery({
    queryKey: ['project', projectId, 'before', cookId, numbers],
    enabled: numbers.length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.pieces.rows({ projectId, cookId, numbers }, { signal }),
  })
  const after = useSheet(projectId, collectionId, SHEET_MOST, numbers.length > 0)
  const pairs = numbers.flatMap((number) => {
    const piece = after.data?.pieces.find((one) => one.number === number)
    const made = before.data?.pieces.find((one) => one.number === number)?.outputs?.[0]?.sha256
    return piece && made !== undefined ? [{ piece, made }] : []
  })
  if (pairs.length === 0) return null
  return (
    <ul className={classes.pairs}>
      {pairs.map(({ piece, made }) => (
        <Pair
          key={piece.number}
          projectId={projectId}
          collectionId={collectionId}
          piece={piece}
          made={made}
          name={pieceNumber(piece.number, cook.supply)}
        />
      ))}
    </ul>
  )
}

type PairProps = { projectId: string; collectionId: string; piece: SheetPiece; made: string; name: string }

function Pair({ projectId, collectionId, piece, made, name }: PairProps): ReactNode {
  const words = text.collections.revision
  const { number, requestHash } = piece
  const { sha256 } = useSheetPicture({ projectId, collectionId, number, requestHash, wanted: true })
  return (
    <li className={classes.pair}>
      <div className={classes.picture}>
        <Picture sha256={made} alt={words.before(name)} widthPx={PICTURE_PX} />
      </div>
      <ArrowRight size={14} aria-hidden />
      <div className={classes.picture}>
        <Picture sha256={sha256} alt={words.after(name)} placeholder={<></>} />
      </div>
      <span className={classes.name} aria-hidden>
        {name}
      </span>
    </li>
  )
}
