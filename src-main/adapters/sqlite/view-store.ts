import type { Statement } from 'better-sqlite3'
import { type ViewName, views } from '../../../schemas/views/views.ts'
import type { RowPatch } from '../../domain/evolve/row-patch.ts'
import type { WritableDb } from './open-database.ts'
import { type SqlValue, toSql } from './view-row.ts'
import { createViewSql, dropViewSql, viewNames } from './view-tables.sql.ts'

export type ViewStore = {
  apply(patches: RowPatch[]): void
  /** Views whose shape or version is not what this studio writes. */
  stale(): ViewName[]
  /** Empties these views; the log must then be applied to them anew. */
  reset(names: readonly ViewName[]): void
}

/** Applies row patches to the views' tables. One prepared statement for each set of columns ever used. */
export function createViewStore(db: WritableDb): ViewStore {
  const statements = new Map<string, Statement<SqlValue[]>>()

  function run(sqlKey: string, sql: () => string, values: SqlValue[]): void {
    let statement = statements.get(sqlKey)
    if (!statement) statements.set(sqlKey, (statement = db.prepare<SqlValue[]>(sql())))
    statement.run(...values)
  }

  function applyOne(patch: RowPatch): void {
    const { view } = patch
    if (patch.op === 'put') {
      const row = patch.row as Record<string, unknown>
      const columns = Object.keys(row)
      const values = columns.map((name) => toSql(view, name, row[name]))
      const sql = () =>
        `INSERT OR REPLACE INTO view_${view} (${columns.map(quote).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
      return run(`put ${view} ${columns.join()}`, sql, values)
    }
    const changes = (patch.op === 'set' ? patch.values : patch.deltas) as Record<string, unknown>
    const columns = Object.keys(changes)
    const key = patch.key as Record<string, unknown>
    const keys = views[view].key
    const assign =
      patch.op === 'set'
        ? (name: string) => `${quote(name)} = ?`
        : (name: string) => `${quote(name)} = ${quote(name)} + ?`
    const sql = () =>
      `UPDATE view_${view} SET ${columns.map(assign).join(', ')} WHERE ${keys.map((name) => `${quote(name)} = ?`).join(' AND ')}`
    const values = [
      ...columns.map((name) => toSql(view, name, changes[name])),
      ...keys.map((name) => toSql(view, name, key[name])),
    ]
    run(`${patch.op} ${view} ${columns.join()}`, sql, values)
  }

  const fingerprintOf = (view: ViewName) => `${views[view].version}\n${createViewSql(view)}`

  return {
    apply: (patches) => patches.forEach(applyOne),
    stale() {
      const stored = new Map(
        db
          .prepare<[], { view: string; fingerprint: string }>('SELECT view, fingerprint FROM view_fingerprints')
          .all()
          .map((row) => [row.view, row.fingerprint]),
      )
      return viewNames.filter((view) => stored.get(view) !== fingerprintOf(view))
    },
    reset(names) {
      statements.clear()
      const remember = db.prepare('INSERT OR REPLACE INTO view_fingerprints (view, fingerprint) VALUES (?, ?)')
      for (const view of names) {
        db.exec(dropViewSql(view))
        db.exec(createViewSql(view))
        remember.run(view, fingerprintOf(view))
      }
    },
  }
}

function quote(name: string): string {
  return `"${name}"`
}
