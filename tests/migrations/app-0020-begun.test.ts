import { expect, test } from 'vitest'
import { openAppStore } from '../../src-main/adapters/sqlite/app-store.ts'
import { appMigrations } from '../../src-main/adapters/sqlite/migrations/app-migrations.ts'
import { databaseAt } from '../support/engine/database-at.ts'
import { tempFolder } from '../support/pixels/temp-folder.ts'

test('app 0020 keeps the projects that were known; none was begun with something, none is to be open', () => {
  using d = databaseAt(10, appMigrations)
  d.db.exec("INSERT INTO settings VALUES ('studio', '{}'); INSERT INTO projects VALUES ('/a', 'A', 'Ann', 5)")
  d.stepTo(20)
  expect(d.db.prepare('SELECT * FROM projects').all()).toEqual([
    { dir: '/a', id: 'A', name: 'Ann', opened_at: 5, source: null, is_open: 0 },
  ])
  expect(d.before(20, (db) => db.prepare('SELECT count(*) FROM projects').pluck().get())).toBe(1)
  expect(() => d.db.exec("UPDATE projects SET is_open = 2 WHERE dir = '/a'")).toThrow('CHECK')
})

test('app 0020 lists projects by their use without sorting them', () => {
  using d = databaseAt(20, appMigrations)
  const plan = d.db
    .prepare<[], { detail: string }>(
      'EXPLAIN QUERY PLAN SELECT * FROM projects ORDER BY opened_at DESC, dir DESC LIMIT 200',
    )
    .all()
  expect(plan.map(({ detail }) => detail)).toEqual(['SCAN projects USING INDEX projects_used'])
})

test('the studio remembers what projects were begun with and which are open, and forgets every folder of one', () => {
  using folder = tempFolder()
  const notices: string[] = []
  const open = () => openAppStore(folder.path('home'), (message) => notices.push(message))
  const store = open()
  const project = (id: string, dir: string, openedAt: number) => store.rememberProject({ id, name: id, dir, openedAt })
  project('A', '/a', 1)
  project('B', '/b', 2)
  project('A', '/moved', 3)
  store.noteSource('/b', '/cats')
  store.noteOpen('/b', true)
  project('B', '/b', 4)
  store.close()
  const again = open()
  expect(again.knownProjects()).toEqual([
    { id: 'B', name: 'B', dir: '/b', openedAt: 4, source: '/cats', isOpen: true },
    { id: 'A', name: 'A', dir: '/moved', openedAt: 3, source: null, isOpen: false },
    { id: 'A', name: 'A', dir: '/a', openedAt: 1, source: null, isOpen: false },
  ])
  again.forgetProject('A')
  expect(again.knownProjects().map(({ dir }) => dir)).toEqual(['/b'])
  again.close()
  expect(notices).toEqual([])
})
