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

/** The columns of a view in the order in which `fromSql` takes them. */
export function columnsOf(view: ViewName): string {
  return Object.keys(viewColumns[view])
    .map((name) => `"${name}"`)
    .join(', ')
}

/** A row of a view's table as the schemas know it; the values are those of `columnsOf`. */
export function fromSql<V extends ViewName>(view: V, values: readonly SqlValue[]): ViewRow<V> {
  const columns = viewColumns[view] as Record<string, ColumnKind>
  const row: Record<string, unknown> = {}
  let at = 0
  for (const name in columns) {
    const value = values[at++] ?? null
    const kind = columns[name]
    if (value === null) row[name] = null
    else if (kind === 'json') row[name] = JSON.parse(value as string)
    else if (kind === 'bool') row[name] = value === 1
    else row[name] = value
  }
  return row as ViewRow<V>
}
