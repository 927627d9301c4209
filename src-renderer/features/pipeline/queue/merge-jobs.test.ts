import { expect, test } from 'vitest'
import type { Job, JobState } from '../../../../schemas/job.ts'
import { shownJobs, withPage } from './merge-jobs.ts'

const job = (id: string, state: JobState = 'queued') => ({ id, state }) as Job
const ids = (jobs: readonly Job[]) => jobs.map(({ id, state }) => `${id} ${state}`)

test('at the top, the newest page is shown', () => {
  expect(ids(shownJobs([job('b'), job('a')], null))).toEqual(['b queued', 'a queued'])
})

test('further down nothing moves, and what is known better is shown as it is now', () => {
  const held = { jobs: [job('b'), job('a')], next: null }
  expect(ids(shownJobs([job('c'), job('b', 'running')], held))).toEqual(['b running', 'a queued'])
})

test('a page adds what is not there yet', () => {
  const held = withPage({ jobs: [job('c'), job('b')], next: 5 }, { jobs: [job('b'), job('a')], next: null })
  expect(ids(held.jobs)).toEqual(['c queued', 'b queued', 'a queued'])
  expect(held.next).toBeNull()
})
