import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Draft } from '../../../schemas/draft.ts'
import type { Event, NewEvent } from '../../../schemas/event.ts'
import type { Decision } from '../../../schemas/events/piece-events.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Output } from '../../../schemas/output.ts'
import type { Request } from '../../../schemas/request.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { EscalationView } from '../../../schemas/views/escalation-view.ts'
import type { ExportView } from '../../../schemas/views/export-view.ts'
import type { PieceStatus, PieceView } from '../../../schemas/views/piece-view.ts'
import type { VersionView } from '../../../schemas/views/version-view.ts'
import type { EditEvent } from '../../domain/plan/edit/edit-history.ts'
import type { Result } from '../../domain/prelude/result.ts'
import type { JobQueue } from './job-queue.ts'

export type PieceFilter = { status?: PieceStatus; decision?: Decision; numbers?: readonly number[] }
/** What is asked of thousands of pieces at once. */
export type PieceState = Pick<PieceView, 'number' | 'status' | 'decision' | 'selection'>
export type StoredResult = { name: string; result: unknown }
export type PieceCount = { status: PieceStatus; decision: Decision; count: number }

/** What can be read of a project, inside and outside of a transaction. */
export type ProjectReads = {
  lastSeq(): number
  /** Events after `afterSeq` in order, at most `limit`. */
  events(afterSeq: number, limit: number): Event[]
  /** Decisions on a piece and those taken back, newest first. */
  decisions(cookId: string, number: number): Event[]
  /** The last edits of a collection in order, at most `limit`. */
  edits(collectionId: string, limit: number): EditEvent[]
  collections(): CollectionView[]
  collection(id: string): CollectionView | undefined
  cook(id: string): CookView | undefined
  /** Newest first. */
  cooks(collectionId?: string): CookView[]
  piece(cookId: string, number: number): PieceView | undefined
  /** In order of number, after `afterNumber`, at most `limit`. */
  pieces(cookId: string, filter: PieceFilter, afterNumber: number, limit: number): PieceView[]
  /** The same order, of every piece that has a row, and the little of it that is asked of all. */
  pieceStates(cookId: string, afterNumber: number, limit: number): PieceState[]
  /** Of the pieces up to a number, by status and decision. */
  pieceCounts(cookId: string, supply: number): PieceCount[]
  /** Highest number that has a row; 0 where none has. */
  lastPieceNumber(cookId: string): number
  version(id: string): VersionView | undefined
  /** Of these pieces, those whose picture was made and whose pixels were dropped since. */
  freedPieces(cookId: string, numbers: readonly number[]): number[]
  versions(cookId: string, afterId: string, limit: number): VersionView[]
  /** Every version of one piece, oldest first. */
  versionsOf(cookId: string, number: number): VersionView[]
  exports(cookId: string): ExportView[]
  escalations(): EscalationView[]
  request(hash: string): Request | undefined
  finished(inputHash: string): Output | undefined
  /** Up to where in the log a policy has reacted. */
  cursor(policy: string): number
  /** What came of a command that was carried out. */
  storedResult(commandId: string): StoredResult | undefined
  /** What a source file held when it had this stamp. */
  knownFile(path: string, stamp: string): Omit<SourceAsset, 'path'> | undefined
  /** What was typed and not saved, by its field. */
  drafts(): Record<string, Draft>
  /** Runs several reads as of one commit, whoever writes meanwhile. `fn` must not be async. */
  atOnce<T>(fn: () => T): T
}

/** What can be done inside one transaction. All of it is committed, or none. */
export type ProjectTx = ProjectReads & {
  queue: JobQueue
  /** Appends and evolves the views. Returns what was appended: an event known by its key is left out. */
  append(events: readonly NewEvent[], cause?: { chainId: string; depth: number }): Event[]
  storeResult(commandId: string, name: string, result: unknown): void
  putRequest(hash: string, request: Request): void
  putFinished(inputHash: string, output: Output): void
  rememberFile(path: string, stamp: string, asset: Omit<SourceAsset, 'path'>): void
  setCursor(policy: string, seq: number): void
  /** Keeps a draft in place of the former one; null lets it go. */
  keepDraft(key: string, draft: Draft | null): void
}

/** One open project: its only writer. */
export type ProjectStore = {
  id: string
  name: string
  dir: string
  blobsDir: string
  thumbsDir: string
  read: ProjectReads & { queue: JobQueue }
  /** One BEGIN IMMEDIATE transaction. `fn` must not be async. Listeners are told after the commit. */
  write<T>(fn: (tx: ProjectTx) => T): T
  /** Told the last seq after each commit that appended events. Returns how to stop listening. */
  onCommit(listener: (lastSeq: number) => void): () => void
  /** Aborted when the project is closed: what follows it ends. */
  closed: AbortSignal
  /** True where the project is open to be looked at: `write` is a bug then. */
  readOnly: boolean
  /** True where the previous writer did not close the project. */
  uncleanStart: boolean
  /** A consistent copy of the database beside a running writer. */
  backup(targetFile: string): Promise<Result<null, Problem>>
  close(): void
}
