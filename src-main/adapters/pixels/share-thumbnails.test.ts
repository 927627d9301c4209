import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { tempFolder } from '../../../tests/support/pixels/temp-folder.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { shareThumbnails } from './share-thumbnails.ts'
import { thumbnailPath } from './store/thumbnail-path.ts'

const folder = tempFolder()
afterAll(() => folder[Symbol.dispose]())

const canceled: Result<never, Problem> = err({ code: 'CANCELED', message: 'left' })
const task = (sha256: string) => ({
  sha256,
  widthPx: 64,
  blobsDir: folder.path('blobs'),
  thumbsDir: folder.path('thumbs'),
})

/** Begun and not finished, by content. */
let begun: { sha256: string; finish: () => void }[] = []
beforeEach(() => void (begun = []))

/** Waits for the test, or for the last who wants it to leave. */
const share = () =>
  shareThumbnails(
    ({ sha256 }, signal) =>
      new Promise((resolve) => {
        begun.push({ sha256, finish: () => resolve(ok(`small ${sha256}`)) })
        signal?.addEventListener('abort', () => resolve(canceled))
      }),
  )

async function untilBegun(count: number): Promise<void> {
  await expect.poll(() => begun.length, { timeout: 10_000 }).toBe(count)
}

test('one that is there is not made', async () => {
  const { thumbsDir, widthPx } = task('aa')
  const path = thumbnailPath(thumbsDir, 'aa', widthPx)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'small')
  expect(await share()(task('aa'))).toEqual(ok(path))
  expect(begun).toEqual([])
})

test('all who ask at once get the same, made once, though some of them leave', async () => {
  const thumbnail = share()
  const [leaves, stays] = [new AbortController(), new AbortController()]
  const asked = [thumbnail(task('bb'), leaves.signal), thumbnail(task('bb'), stays.signal), thumbnail(task('bb'))]
  await untilBegun(1)
  leaves.abort()
  stays.abort()
  begun[0]?.finish()
  expect(await Promise.all(asked)).toEqual(asked.map(() => ok('small bb')))
  expect(begun).toHaveLength(1)
})

test('when the last has left it is given up, and who asks after that gets it', async () => {
  const thumbnail = share()
  const controllers = [new AbortController(), new AbortController()]
  const left = controllers.map(({ signal }) => thumbnail(task('cc'), signal))
  await untilBegun(1)
  for (const controller of controllers) controller.abort()
  const late = thumbnail(task('cc'))
  await untilBegun(2)
  begun[1]?.finish()
  expect(await Promise.all(left)).toEqual([canceled, canceled])
  expect(await late).toEqual(ok('small cc'))
})
