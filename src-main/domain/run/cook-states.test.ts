import { expect, test } from 'vitest'
import { cookStatusSchema } from '../../../schemas/views/cook-view.ts'
import { type CookAction, cookAllows } from './cook-states.ts'
import { remadeStatus } from './remade-status.ts'

const ACTIONS: CookAction[] = ['pause', 'resume', 'halt', 'complete', 'export', 'remake', 'archive']

test('a cook goes the ways of the specification, and no other', () => {
  const table = cookStatusSchema.options.map((status) => [
    status,
    ACTIONS.filter((action) => cookAllows(status, action)),
  ])
  expect(Object.fromEntries(table)).toEqual({
    cooking: ['pause', 'halt', 'complete', 'remake', 'archive'],
    paused: ['resume', 'halt', 'remake', 'archive'],
    halted: ['resume', 'remake', 'archive'],
    completed: ['export', 'remake', 'archive'],
    exported: ['export', 'remake', 'archive'],
    archived: [],
  })
})

test('pieces to make again set a finished cook cooking, and do not wake one that is held', () => {
  expect(cookStatusSchema.options.map((status) => [status, remadeStatus(status)])).toEqual([
    ['cooking', 'cooking'],
    ['paused', 'paused'],
    ['halted', 'halted'],
    ['completed', 'cooking'],
    ['exported', 'cooking'],
    ['archived', 'cooking'],
  ])
})
