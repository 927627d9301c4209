import { access } from 'node:fs/promises'
import type { Problem } from '../../../schemas/errors.ts'
import { ok, type Result } from '../../domain/prelude/result.ts'
import { thumbnailPath } from './store/thumbnail-path.ts'
import type { ThumbnailTask } from './tasks/thumbnail.ts'

type Thumbnail = Promise<Result<string, Problem>>

/** Makes one, or gives CANCELED where `signal` came before its turn. */
type MakeThumbnail = (task: ThumbnailTask, signal?: AbortSignal) => Thumbnail

type Making = { made: Thumbnail; wanted: number; abandoned: AbortController }

/**
 * One that is there costs no worker, and everybody who asks for one at the same time shares its making, which is given up
 * when the last of them has left.
 */
export function shareThumbnails(make: MakeThumbnail): MakeThumbnail {
  const underWay = new Map<string, Making>()

  function begin(path: string, task: ThumbnailTask): Making {
    const abandoned = new AbortController()
    const forget = () => {
      if (underWay.get(path) === making) underWay.delete(path)
    }
    const made = access(path).then(
      () => ok(path),
      () => make(task, abandoned.signal),
    )
    const making: Making = { made: made.finally(forget), wanted: 0, abandoned }
    // Who asks from now on begins anew.
    abandoned.signal.addEventListener('abort', forget, { once: true })
    underWay.set(path, making)
    return making
  }

  return (task, signal) => {
    const path = thumbnailPath(task.thumbsDir, task.sha256, task.widthPx)
    const making = underWay.get(path) ?? begin(path, task)
    const leave = () => {
      making.wanted -= 1
      if (making.wanted === 0) making.abandoned.abort()
    }
    making.wanted += 1
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
    return making.made
  }
}
