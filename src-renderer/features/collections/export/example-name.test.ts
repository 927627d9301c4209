import { expect, test } from 'vitest'
import { exampleName } from './example-name.ts'

const piece = { number: 7, seed: '11', selection: { Hat: 'Crown', Mask: null } }
const collection = { name: 'Keepers', categories: ['Hat', 'Mask'], format: 'png' }
const options = { fileName: '{collection}-{number:05}', firstNumber: 1, gaps: 'keep' } as const

test('the example is called as the file will be', () => {
  expect(exampleName(options, piece, collection)).toEqual({ ok: true, value: 'Keepers-00007.png' })
  expect(exampleName({ ...options, firstNumber: 0 }, piece, collection)).toEqual({
    ok: true,
    value: 'Keepers-00006.png',
  })
  expect(exampleName({ ...options, gaps: 'close', fileName: '{number} {trait:Hat}' }, piece, collection)).toEqual({
    ok: true,
    value: '1 Crown.png',
  })
  expect(exampleName({ ...options, imageFormat: 'jpeg' }, piece, collection)).toEqual({
    ok: true,
    value: 'Keepers-00007.jpg',
  })
})

test('a field that there is not is named, with the one that was meant', () => {
  const named = exampleName({ ...options, fileName: '{numbr}' }, piece, collection)
  expect(named.ok).toBe(false)
  if (!named.ok) expect(named.error[0]?.cure).toContain('{number}')
})
