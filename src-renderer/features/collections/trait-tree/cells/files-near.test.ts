import { expect, test } from 'vitest'
import { filesNear } from './files-near.ts'

test('the files of the same folder come first', () => {
  expect(filesNear('Hat/hood.png', ['Air/a.png', 'Hat/crown.png', 'Hat/hood.png', 'Sky/b.png'])).toEqual([
    'Hat/crown.png',
    'Hat/hood.png',
    'Air/a.png',
    'Sky/b.png',
  ])
})
