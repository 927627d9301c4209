import { expect, test } from 'vitest'
import { createKnownPictures } from './known-pictures.ts'

const picture = (path: string) => ({ path, mediaType: 'image/png' })

test('a picture is known by content and width, as it was found last', () => {
  const known = createKnownPictures()
  known.set('a', 64, picture('small'))
  known.set('a', null, picture('whole'))
  known.set('a', 64, picture('made again'))
  expect([known.get('a', 64), known.get('a', null), known.get('a', 128), known.get('b', 64)]).toEqual([
    picture('made again'),
    picture('whole'),
    undefined,
    undefined,
  ])
})

test('of too many, what was asked for longest ago is forgotten', () => {
  const known = createKnownPictures(2)
  known.set('a', 64, picture('a'))
  known.set('b', 64, picture('b'))
  known.get('a', 64)
  known.set('c', 64, picture('c'))
  expect(['a', 'b', 'c'].map((sha256) => known.get(sha256, 64)?.path)).toEqual(['a', undefined, 'c'])
})
