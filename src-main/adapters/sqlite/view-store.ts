import type { Statement } from 'better-sqlite3'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { type ViewName, views } from '../../../schemas/views/views.ts'
import { editedColumns } from '../../domain/evolve/edited-columns.ts'
import type { EditPatch, RowPatch } from '../../domain/evolve/row-patch.ts'
import type { WritableDb } from './open-database.ts'
import type { ColumnKind } from './view-columns.ts'
import { kindOf, type SqlValue, toSql } from './view-row.ts'
import { createViewIndexesSql, createViewTableSql, dropViewSql, viewNames } from './view-tables.sql.ts'

export type ViewStore = {
  apply(patches: Iterable<RowPatch>): void
  /** Views whose shape or version is not what this studio writes. */
  stale(): ViewName[]
  /** Empties these views, has `fill` apply the log to them anew, and indexes them. */
  refill(names: readonly ViewName[], fill: () => void): void
}

type PlainPatch = Exclude<RowPatch, EditPatch>

/** A statement for one kind of patch, with what it takes: the values of these columns, then those of the key. */
type Writer = Pick<PlainPatch, 'op' | 'view'> & {
  columns: readonly string[]
  kinds: (ColumnKind | undefined)[]
  statement: Statement<[SqlValue[]]>
}

/** Applies row patches to the views' tables. One prepared statement for each set of columns ever used. */
export function createViewStore(db: WritableDb): ViewStore {
  const writers: Writer[] = []

  function writerFor({ op, view }: PlainPatch, changes: object): Writer {
    const names = Object.keys(changes)
    const known = writers.find((writer) => writer.op === op && writer.view === view && isSame(writer.columns, names))
    if (known) return known
    const statement = db.prepare<[SqlValue[]]>(sqlOf(op, view, names))
    const writer = { op, view, columns: names, statement, kinds: names.map((column) => kindOf(view, column)) }
    writers.push(writer)
    return writer
  }

  /** An edit as the columns that it sets: the database holds a document whole. */
  function asSet({ view, key, ...edit }: EditPatch): PlainPatch | undefined {
    const stored = db
      .prepare<[string], string>('SELECT document FROM view_collections WHERE id = ?')
      .pluck()
      .get(key.id)
    if (stored === undefined) return undefined
    const document = JSON.parse(stored) as CollectionView['document']
    return { op: 'set', view, key, values: editedColumns({ document }, { view, key, ...edit }) }
  }

  function applyOne(patch: PlainPatch): void {
    const changes = changesOf(patch) as Record<string, unknown>
    const { statement, columns, kinds } = writerFor(patch, changes)
    const values = columns.map((column, index) => toSql(kinds[index], changes[column]))
    if (patch.op !== 'put') {
      const key = patch.key as Record<string, SqlValue>
      for (const name of views[patch.view].key) values.push(key[name] ?? null)
    }
    statement.run(values)
  }

  return {
    apply(patches) {
      for (const patch of patches) {
        const plain = patch.op === 'edit' ? asSet(patch) : patch
        if (plain) applyOne(plain)
      }
    },
    stale() {
      const stored = new Map(
        db
          .prepare<[], { view: string; fingerprint: string }>('SELECT view, fingerprint FROM view_fingerprints')
          .all()
          .map((row) => [row.view, row.fingerprint]),
      )
      return viewNames.filter((view) => stored.get(view) !== fingerprintOf(view))
    },
    refill(names, fill) {
      writers.length = 0
      for (const view of names) {
        db.exec(dropViewSql(view))
        db.exec(createViewTableSql(view))
      }
      fill()
      const remember = db.prepare('INSERT OR REPLACE INTO view_fingerprints (view, fingerprint) VALUES (?, ?)')
      for (const view of names) {
        // Sorting once is cheaper than keeping order while rows come in.
        db.exec(createViewIndexesSql(view))
        remember.run(view, fingerprintOf(view))
      }
    },
  }
}

function fingerprintOf(view: ViewName): string {
  return [views[view].version, createViewTableSql(view), createViewIndexesSql(view)].join('\n')
}

function changesOf(patch: PlainPatch): object {
  switch (patch.op) {
    case 'put':
      return patch.row
    case 'set':
      return patch.values
    case 'add':
      return patch.deltas
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index])
}

function sqlOf(op: PlainPatch['op'], view: ViewName, columns: readonly string[]): string {
  if (op === 'put') {
    const places = columns.map(() => '?').join(', ')
    return `INSERT OR REPLACE INTO view_${view} (${columns.map(quote).join(', ')}) VALUES (${places})`
  }
  const assign = columns.map((name) => `${quote(name)} = ${op === 'set' ? '?' : `${quote(name)} + ?`}`)
  const where = views[view].key.map((name) => `${quote(name)} = ?`)
  return `UPDATE view_${view} SET ${assign.join(', ')} WHERE ${where.join(' AND ')}`
}

function quote(name: string): string {
  return `"${name}"`
}
