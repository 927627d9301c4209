import type { Statement } from 'better-sqlite3'
import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Draft } from '../../../schemas/draft.ts'
import type { Selection } from '../../../schemas/collection.ts'
import type { Output } from '../../../schemas/output.ts'
import type { Request } from '../../../schemas/request.ts'
import type { ViewName, ViewRow } from '../../../schemas/views/views.ts'
import type { PieceCount, PieceFilter, PieceState, ProjectReads } from '../../app/ports/project-store.ts'
import { createDecisionReader } from './decision-reader.ts'
import { createEditReader } from './edit-reader.ts'
import { createEventReader } from './event-log.ts'
import type { ReadableDb } from './open-database.ts'
import { columnsOf, fromSql, type SqlValue } from './view-row.ts'

/** The queries of one project, on any connection. */
export function createProjectReads(db: ReadableDb, projectId: string): ProjectReads {
  const prepared = new Map<string, Statement<SqlValue[], SqlValue[]>>()

  function rows<V extends ViewName>(view: V, rest: string, ...values: SqlValue[]): ViewRow<V>[] {
    const name = view + rest
    let statement = prepared.get(name)
    if (!statement) {
      statement = db.prepare<SqlValue[], SqlValue[]>(`SELECT ${columnsOf(view)} FROM view_${view} ${rest}`).raw()
      prepared.set(name, statement)
    }
    return statement.all(...values).map((row) => fromSql(view, row))
  }

  const pieceStates = db.prepare<[string, number, number], Omit<PieceState, 'selection'> & { selection: string }>(
    `SELECT "number", "status", "decision", "selection" FROM view_pieces
     WHERE "cookId" = ? AND "number" > ? ORDER BY "number" LIMIT ?`,
  )
  const pieceCounts = db.prepare<[string, number], PieceCount>(
    `SELECT "status", "decision", count(*) AS count FROM view_pieces INDEXED BY view_pieces_state
     WHERE "cookId" = ? AND "number" <= ? GROUP BY "status", "decision"`,
  )
  const freedPieces = db
    .prepare<[string, string], number>(
      `SELECT view_pieces."number" FROM view_pieces JOIN view_versions ON view_versions."id" = view_pieces."versionId"
       WHERE view_pieces."cookId" = ? AND view_pieces."number" IN (SELECT value FROM json_each(?))
       AND view_pieces."status" = 'generated' AND view_versions."freed" = 1`,
    )
    .pluck()
  const lastPieceNumber = db
    .prepare<[string], number>('SELECT coalesce(max("number"), 0) FROM view_pieces WHERE "cookId" = ?')
    .pluck()
  const lastSeq = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  const request = db.prepare<[string], string>('SELECT body FROM requests WHERE hash = ?').pluck()
  const finished = db.prepare<[string], string>('SELECT output FROM finished WHERE input_hash = ?').pluck()

  const cursor = db.prepare<[string], number>('SELECT seq FROM cursors WHERE policy = ?').pluck()
  const command = db.prepare<[string], { name: string; result: string }>(
    'SELECT name, result FROM commands WHERE id = ?',
  )
  const drafts = db.prepare<[], { key: string; draft: string }>('SELECT key, draft FROM drafts')
  const knownFile = db
    .prepare<[string, string], string>('SELECT asset FROM source_files WHERE path = ? AND stamp = ?')
    .pluck()

  return {
    lastSeq: () => lastSeq.get() ?? 0,
    events: createEventReader(db, projectId),
    decisions: createDecisionReader(db, projectId),
    edits: createEditReader(db, projectId),
    collections: () => rows('collections', 'ORDER BY "name"'),
    collection: (id) => rows('collections', 'WHERE "id" = ?', id)[0],
    cook: (id) => rows('cooks', 'WHERE "id" = ?', id)[0],
    cooks: (collectionId) =>
      collectionId === undefined
        ? rows('cooks', 'ORDER BY "startedAt" DESC, "id" DESC')
        : rows('cooks', 'WHERE "collectionId" = ? ORDER BY "startedAt" DESC, "id" DESC', collectionId),
    piece: (cookId, number) => rows('pieces', 'WHERE "cookId" = ? AND "number" = ?', cookId, number)[0],
    pieces(cookId, filter, afterNumber, limit) {
      const { where, values } = pieceWhere(filter)
      // Without statistics SQLite would walk all pieces for the few that are, say, due.
      const index = filter.status === undefined || filter.decision === undefined ? '' : 'INDEXED BY view_pieces_state '
      const rest = `${index}WHERE "cookId" = ? AND "number" > ?${where} ORDER BY "number" LIMIT +?`
      return rows('pieces', rest, cookId, afterNumber, ...values, limit)
    },
    pieceStates: (cookId, afterNumber, limit) =>
      pieceStates.all(cookId, afterNumber, limit).map((row) => ({
        ...row,
        selection: JSON.parse(row.selection) as Selection,
      })),
    pieceCounts: (cookId, supply) => pieceCounts.all(cookId, supply),
    lastPieceNumber: (cookId) => lastPieceNumber.get(cookId) ?? 0,
    version: (id) => rows('versions', 'WHERE "id" = ?', id)[0],
    freedPieces: (cookId, numbers) => freedPieces.all(cookId, JSON.stringify(numbers)),
    versions: (cookId, afterId, limit) =>
      rows('versions', 'WHERE "id" > ? AND "cookId" = ? ORDER BY "id" LIMIT +?', afterId, cookId, limit),
    versionsOf: (cookId, number) =>
      rows('versions', 'WHERE "cookId" = ? AND "number" = ? ORDER BY "id"', cookId, number),
    exports: (cookId) => rows('exports', 'WHERE "cookId" = ? ORDER BY "exportedAt" DESC', cookId),
    escalations: () => rows('escalations', 'ORDER BY "raisedAt" DESC LIMIT 1000'),
    request(hash) {
      const body = request.get(hash)
      return body === undefined ? undefined : (JSON.parse(body) as Request)
    },
    finished(inputHash) {
      const output = finished.get(inputHash)
      return output === undefined ? undefined : (JSON.parse(output) as Output)
    },
    cursor: (policy) => cursor.get(policy) ?? 0,
    storedResult(commandId) {
      const row = command.get(commandId)
      return row && { name: row.name, result: JSON.parse(row.result) as unknown }
    },
    knownFile(path, stamp) {
      const asset = knownFile.get(path, stamp)
      return asset === undefined ? undefined : (JSON.parse(asset) as Omit<SourceAsset, 'path'>)
    },
    drafts: () => Object.fromEntries(drafts.all().map(({ key, draft }) => [key, JSON.parse(draft) as Draft])),
    atOnce: <T>(fn: () => T) => db.transaction(fn)(),
  }
}

function pieceWhere(filter: PieceFilter): { where: string; values: SqlValue[] } {
  const values: SqlValue[] = []
  let where = ''
  if (filter.status !== undefined) {
    where += ' AND "status" = ?'
    values.push(filter.status)
  }
  if (filter.decision !== undefined) {
    where += ' AND "decision" = ?'
    values.push(filter.decision)
  }
  if (filter.numbers !== undefined) {
    where += ' AND "number" IN (SELECT value FROM json_each(?))'
    values.push(JSON.stringify(filter.numbers))
  }
  return { where, values }
}
