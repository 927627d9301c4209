import { expect, test } from 'vitest'
import type { ExportTask } from '../../../../schemas/engine-state.ts'
import { shownTasks } from './shown-tasks.ts'

function task(taskId: string, startedAt: number, state: ExportTask['state'], dir: string, cookId = 'k'): ExportTask {
  const progress = { step: null, done: 0, total: 0, msLeft: null, manifestSha256: null, problems: [] }
  return { taskId, projectId: 'p', cookId, dir, state, startedAt, ...progress }
}

const shown = (...tasks: ExportTask[]) => shownTasks(tasks, 'p', 'k').map(({ taskId }) => taskId)

test('what runs comes first, and what was finished is left to the history', () => {
  expect(shown(task('a', 1, 'failed', '/a'), task('b', 2, 'done', '/b'), task('c', 3, 'running', '/c'))).toEqual([
    'c',
    'a',
  ])
})

test('a failure is no longer told of once its folder was tried again', () => {
  expect(shown(task('a', 1, 'failed', '/a'), task('b', 2, 'done', '/a'))).toEqual([])
  expect(shown(task('a', 1, 'canceled', '/a'), task('b', 2, 'running', '/a'))).toEqual(['b'])
})

test('exports of another cook are not told of here', () => {
  expect(shown(task('a', 1, 'running', '/a', 'other'))).toEqual([])
})
