import type { ViewName, ViewRow } from '../../../schemas/views/views.ts'
import { type ColumnKind, viewColumns } from './view-columns.ts'

export type SqlValue = string | number | null

/** A column's value as SQLite holds it. */
export function toSql(kind: ColumnKind | undefined, value: unknown): SqlValue {
  if (value === null || value === undefined) return null
  if (kind === 'json') return JSON.stringify(value)
  if (kind === 'bool') return value ? 1 : 0
  return value as SqlValue
}

export function kindOf(view: ViewName, column: string): ColumnKind | undefined {
  return (viewColumns[view] as Record<string, ColumnKind>)[column]
}

/** A row of a view's table as the schemas know it. */
export function fromSql<V extends ViewName>(view: V, row: Record<string, SqlValue>): ViewRow<V> {
  const columns = viewColumns[view] as Record<string, ColumnKind>
  const result: Record<string, unknown> = {}
  for (const name of Object.keys(columns)) {
    const value = row[name] ?? null
    const kind = columns[name]
    if (value === null) result[name] = null
    else if (kind === 'json') result[name] = JSON.parse(value as string)
    else if (kind === 'bool') result[name] = value === 1
    else result[name] = value
  }
  return result as ViewRow<V>
}
