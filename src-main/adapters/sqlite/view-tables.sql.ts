import { type ViewName, views } from '../../../schemas/views/views.ts'
import { type ColumnKind, viewColumns } from './view-columns.ts'

const SQL_TYPE: Record<ColumnKind, string> = {
  text: 'TEXT',
  int: 'INTEGER',
  real: 'REAL',
  bool: 'INTEGER',
  json: 'TEXT',
}

const indexes: Partial<Record<ViewName, string[]>> = {
  pieces: ['CREATE INDEX view_pieces_state ON view_pieces ("cookId", "status", "decision", "number")'],
  versions: ['CREATE INDEX view_versions_piece ON view_versions ("cookId", "number")'],
  cooks: ['CREATE INDEX view_cooks_collection ON view_cooks ("collectionId", "startedAt")'],
}

export const viewNames = Object.keys(viewColumns) as ViewName[]

/** SQL that makes a view's table. What it holds came through the log, whose payloads are checked there. */
export function createViewTableSql(view: ViewName): string {
  const columns = Object.entries(viewColumns[view]).map(([name, kind]) => `"${name}" ${SQL_TYPE[kind]}`)
  const key = views[view].key.map((name) => `"${name}"`).join(', ')
  return `CREATE TABLE view_${view} (${columns.join(', ')}, PRIMARY KEY (${key})) STRICT, WITHOUT ROWID`
}

/** SQL that makes a view's indexes. */
export function createViewIndexesSql(view: ViewName): string {
  return (indexes[view] ?? []).join(';\n')
}

export function dropViewSql(view: ViewName): string {
  return `DROP TABLE IF EXISTS view_${view}`
}
