import type { Problem } from '../../../schemas/errors.ts'
import { sha256Schema } from '../../../schemas/ids.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Engine } from '../engine/engine.ts'
import type { Session } from '../engine/session.ts'

/** A file to be sent as it is. */
export type Picture = { path: string; mediaType: string }

/** Widths in pixels that thumbnails come in: few, and most pictures come to them by halving, which is quick and exact. */
const WIDTHS_PX = [64, 128, 256, 512, 1_024]

/** A drawing has no pixels of its own: this wide where it is asked for whole. */
const DRAWING_PX = 1_024

/**
 * A picture of any open project by its content: whole, or at most about `widthPx` columns wide and never enlarged. Small
 * ones are made once and kept as derived data. NOT_FOUND where no open project has it, or it is no picture.
 */
export async function findPicture(
  engine: Engine,
  sha256: string,
  widthPx: number | null,
): Promise<Result<Picture, Problem>> {
  if (!sha256Schema.safeParse(sha256).success) return err(notFound(sha256))
  for (const { session } of engine.projects()) {
    for (const place of placesOf(session, sha256)) {
      const picture = await pictureIn(session, place, sha256, widthPx)
      if (picture) return picture
    }
  }
  return err(notFound(sha256))
}

type Place = { path: string; blobsDir: string; thumbsDir: string }

/** Where a project keeps pictures: what it records, then what it drew of pieces that are not made yet. */
function placesOf({ store, blobs, previews }: Session, sha256: string): Place[] {
  const { blobsDir, thumbsDir } = store
  const recorded = blobs.has(sha256) ? [{ path: blobs.path(sha256), blobsDir, thumbsDir }] : []
  const drawn = previews.store.has(sha256) ? [{ ...previews.store, path: previews.store.path(sha256) }] : []
  return [...recorded, ...drawn]
}

async function pictureIn(
  { images }: Session,
  place: Place,
  sha256: string,
  widthPx: number | null,
): Promise<Result<Picture, Problem> | undefined> {
  const seen = await images.look(place.path)
  if (!seen) return undefined
  const isDrawing = seen.mediaType === 'image/svg+xml'
  const width = snapped(widthPx) ?? (isDrawing ? DRAWING_PX : null)
  const whole: Picture = { path: place.path, mediaType: seen.mediaType }
  if (width === null || (seen.width !== null && seen.width <= width)) return ok(whole)
  const { blobsDir, thumbsDir } = place
  const small = await images.thumbnail(sha256, width, { blobsDir, thumbsDir })
  const made = small.ok ? await images.look(small.value) : undefined
  if (small.ok && made) return ok({ path: small.value, mediaType: made.mediaType })
  // Where there is no room for a small copy, the picture itself serves.
  return isDrawing ? undefined : ok(whole)
}

/** The next width there is; null where the picture is wanted whole. */
function snapped(widthPx: number | null): number | null {
  return widthPx === null ? null : (WIDTHS_PX.find((width) => width >= widthPx) ?? null)
}

function notFound(sha256: string): Problem {
  const message = `No open project has the picture ${sha256}.`
  return { code: 'NOT_FOUND', message, cure: 'Open its project; a picture whose space was freed can be made again.' }
}
