import Database from 'better-sqlite3'
import type { TestStore } from './test-store.ts'

type Ran = { sql: string; values: unknown[] }
type Runs = Record<'all' | 'get' | 'run', (...values: unknown[]) => unknown>

/**
 * The query plans of every statement that this piece of work runs on a freshly opened store: each line of EXPLAIN QUERY
 * PLAN, under the statement's text.
 */
export function queryPlansOf(t: TestStore, work: () => void): { sql: string; plan: string[] }[] {
  const ran: Ran[] = []
  const prepare = Database.prototype.prepare
  Database.prototype.prepare = function recording(this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql)
    const runs = statement as unknown as Runs
    for (const name of ['all', 'get', 'run'] as const) {
      const original = runs[name].bind(statement)
      runs[name] = (...values) => {
        ran.push({ sql, values })
        return original(...values)
      }
    }
    return statement
  } as typeof prepare
  try {
    t.reopen()
    ran.length = 0
    work()
  } finally {
    Database.prototype.prepare = prepare
  }
  return t.raw((db) =>
    ran.map(({ sql, values }) => {
      const rows = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...(values as never[])) as { detail: string }[]
      return { sql, plan: rows.map((row) => row.detail) }
    }),
  )
}
