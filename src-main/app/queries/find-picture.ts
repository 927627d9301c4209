import type { Problem } from '../../../schemas/errors.ts'
import { sha256Schema } from '../../../schemas/ids.ts'
import { pictureWidth } from '../../domain/prelude/picture-width.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Engine } from '../engine/engine.ts'
import type { Picture } from '../engine/known-pictures.ts'
import type { Session } from '../engine/session.ts'

type FindPictureOptions = {
  /** Whoever asks has left: what is not begun for them is not. */
  signal?: AbortSignal
  /** Looks at the disk, also for what is known: the file that was answered is gone. */
  afresh?: boolean
}

/** A drawing has no pixels of its own: this wide where it is asked for whole. */
const DRAWING_PX = 1_024

/**
 * A picture of any open project by its content: whole, or at most about `widthPx` columns wide and never enlarged. Small
 * ones are made once and kept as derived data. One that was found before is answered without a look at the disk.
 * NOT_FOUND where no open project has it, or it is no picture; CANCELED where `signal` came first.
 */
export async function findPicture(
  engine: Engine,
  sha256: string,
  widthPx: number | null,
  { signal, afresh = false }: FindPictureOptions = {},
): Promise<Result<Picture, Problem>> {
  if (!sha256Schema.safeParse(sha256).success) return err(notFound(sha256))
  const width = pictureWidth(widthPx)
  const sessions = engine.projects().map(({ session }) => session)
  for (const { pictures } of afresh ? [] : sessions) {
    const known = pictures.get(sha256, width)
    if (known) return ok(known)
  }
  for (const session of sessions) {
    for (const place of placesOf(session, sha256)) {
      const picture = await pictureIn(session, place, { sha256, width, signal })
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

type Wanted = { sha256: string; width: number | null; signal: AbortSignal | undefined }

async function pictureIn(
  { images, pictures }: Session,
  place: Place,
  { sha256, width, signal }: Wanted,
): Promise<Result<Picture, Problem> | undefined> {
  const found = (picture: Picture) => {
    pictures.set(sha256, width, picture)
    return ok(picture)
  }
  const seen = await images.look(place.path)
  if (!seen) return undefined
  const isDrawing = seen.mediaType === 'image/svg+xml'
  const columns = width ?? (isDrawing ? DRAWING_PX : null)
  const whole: Picture = { path: place.path, mediaType: seen.mediaType }
  if (columns === null || (seen.width !== null && seen.width <= columns)) return found(whole)
  const { blobsDir, thumbsDir } = place
  const small = await images.thumbnail(sha256, columns, { blobsDir, thumbsDir }, signal)
  if (!small.ok && small.error.code === 'CANCELED') return small
  const made = small.ok ? await images.look(small.value) : undefined
  if (small.ok && made) return found({ path: small.value, mediaType: made.mediaType })
  // Where there is no room for a small copy, the picture itself serves, until there is.
  return isDrawing ? undefined : ok(whole)
}

function notFound(sha256: string): Problem {
  const message = `No open project has the picture ${sha256}.`
  return { code: 'NOT_FOUND', message, cure: 'Open its project; a picture whose space was freed can be made again.' }
}
