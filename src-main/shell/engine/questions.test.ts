import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Question } from '../../hosts/utility/messages.ts'
import { createQuestions, type OpenQuestions } from './questions.ts'

let put: Question[]
let questions: OpenQuestions

beforeEach(() => {
  vi.useFakeTimers()
  put = []
  questions = createQuestions((question) => put.push(question))
})

afterEach(() => vi.useRealTimers())

const asset = { sha256: 'ab', widthPx: 256 }
const found = { ok: true, value: { path: '/a', mediaType: 'image/png' } }

test('each answer goes to its own question', async () => {
  const picture = questions.ask('findPicture', asset)
  const ports = questions.ask('countPorts', null)
  questions.answered(put[1]?.id ?? 0, 3)
  questions.answered(put[0]?.id ?? 0, found)
  expect([await picture, await ports]).toEqual([found, 3])
})

test('a question that its engine did not live to answer is put to the next one, and only that', async () => {
  const lost = questions.ask('findPicture', asset)
  const answered = questions.ask('countPorts', null)
  questions.answered(put[1]?.id ?? 0, 1)
  await answered
  questions.putAgain()
  expect(put.map(({ kind }) => kind)).toEqual(['findPicture', 'countPorts', 'findPicture'])
  questions.answered(put[2]?.id ?? 0, found)
  expect(await lost).toEqual(found)
})

test('a question that nobody answers ends all the same', async () => {
  const asked = questions.ask('countPorts', null)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await asked).toBeUndefined()
  questions.putAgain()
  expect(put).toHaveLength(1)
})
