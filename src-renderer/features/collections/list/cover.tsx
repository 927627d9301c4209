import type { ReactNode } from 'react'
import type { SheetPiece } from '../../../../schemas/commands/sheet-queries.ts'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { Picture } from '../../../ui/picture.tsx'
import { useSheet } from '../parts/use-sheet.ts'
import { useSheetPicture } from '../parts/use-sheet-picture.ts'
import classes from './cover.module.css'
import { COVER_PICTURES, useCookedCover } from './use-cover.ts'

const PLACES = Array.from({ length: COVER_PICTURES }, (_, index) => index)
const PICTURE_PX = 256

type Props = { projectId: string; collectionId: string; cook: CookView | undefined; generated: number }

/** A few pieces of a collection: finished ones, or while there are none, planned ones. */
export function Cover({ projectId, collectionId, cook, generated }: Props): ReactNode {
  const cooked = useCookedCover(projectId, cook, generated)
  const isPlanned = generated === 0
  const sheet = useSheet(projectId, collectionId, COVER_PICTURES, isPlanned)
  return (
    <div className={classes.cover}>
      {PLACES.map((place) => {
        const planned = isPlanned ? sheet.data?.pieces[place] : undefined
        return (
          <div key={place} className={classes.cell}>
            {planned ? (
              <PlannedPicture projectId={projectId} collectionId={collectionId} piece={planned} />
            ) : (
              <Picture sha256={cooked[place] ?? null} alt="" widthPx={PICTURE_PX} placeholder={<></>} />
            )}
          </div>
        )
      })}
    </div>
  )
}

function PlannedPicture(props: { projectId: string; collectionId: string; piece: SheetPiece }): ReactNode {
  const { piece, ...where } = props
  const { sha256 } = useSheetPicture({ ...where, number: piece.number, requestHash: piece.requestHash, wanted: true })
  return <Picture sha256={sha256} alt="" placeholder={<></>} />
}
