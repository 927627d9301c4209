import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { createPart } from './create-part.tsx'

const Zone = ({ name }: { name: string }) => createElement('p', null, name)
const drawn = (part: ReturnType<typeof createPart<{ name: string }>>) =>
  renderToStaticMarkup(createElement(part, { name: 'Pieces', waiting: 'Starting…' }))

test('what stands in is shown until the part is there', async () => {
  const part = createPart(async () => Zone)
  expect(drawn(part)).toBe('Starting…')
  await part.fetch()
  expect(drawn(part)).toBe('<p>Pieces</p>')
})

test('a part is fetched once, however often it is asked for', async () => {
  const load = vi.fn<() => Promise<typeof Zone>>(async () => Zone)
  const part = createPart(load)
  await Promise.all([part.fetch(), part.fetch()])
  await part.fetch()
  expect(load).toHaveBeenCalledTimes(1)
})

test('a part that could not be fetched ahead is fetched anew', async () => {
  const load = vi
    .fn<() => Promise<typeof Zone>>(async () => Zone)
    .mockRejectedValueOnce(new Error('The engine is gone.'))
  const part = createPart(load)
  await part.fetch()
  expect(drawn(part)).toBe('Starting…')
  await part.fetch()
  expect(drawn(part)).toBe('<p>Pieces</p>')
})
