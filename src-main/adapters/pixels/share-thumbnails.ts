import { access } from 'node:fs/promises'
import type { Problem } from '../../../schemas/errors.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import { thumbnailPath } from './store/thumbnail-path.ts'
import type { ThumbnailTask } from './tasks/thumbnail.ts'

type Thumbnail = Promise<Result<string, Problem>>

/** One that is there costs no worker, and everybody who asks for one at the same time shares its making. */
export function shareThumbnails(make: (task: ThumbnailTask) => Thumbnail): (task: ThumbnailTask) => Thumbnail {
  const underWay = new Map<string, Thumbnail>()
  return (task) => {
    const path = thumbnailPath(task.thumbsDir, task.sha256, task.widthPx)
    const known = underWay.get(path)
    if (known) return known
    const making = access(path)
      .then(
        () => ok(path),
        () => make(task),
      )
      .finally(() => underWay.delete(path))
    underWay.set(path, making)
    return making
  }
}
