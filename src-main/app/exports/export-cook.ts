import type { z } from 'zod'
import type { ExportDone, exportInput } from '../../../schemas/commands/export-commands.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import { recordExport } from '../commands/record-export.ts'
import { missingCook } from '../commands/missing-cook.ts'
import { notNow } from '../commands/not-now.ts'
import { onlyLookedAt } from '../commands/only-looked-at.ts'
import { execute } from '../engine/execute.ts'
import type { Session } from '../engine/session.ts'
import type { ExportFiles } from '../ports/export-files.ts'
import type { Exporting } from './exporting.ts'
import { finishImages } from './finish-images.ts'
import { layOutExport } from './lay-out-export.ts'
import { piecesToExport } from './pieces-to-export.ts'
import { writeExport } from './write-export.ts'

export type ExportRequest = Omit<z.infer<typeof exportInput>, 'projectId'>

/**
 * Writes a cook's pieces with their metadata and reports to a folder. The folder appears whole or not at all; an export
 * that was broken off, also by the signal, goes on where it stood when it is asked for again.
 */
export async function* exportCook(
  session: Session,
  exportFiles: ExportFiles,
  { cookId, dir, options }: ExportRequest,
  signal: AbortSignal,
): Exporting<ExportDone> {
  await session.ready
  if (session.store.readOnly) return err([onlyLookedAt(session.store.dir)])
  const cook = session.store.read.cook(cookId)
  if (!cook) return err([missingCook(cookId)])
  if (!cookAllows(cook.status, 'export')) return err([notNow(cook.status, 'be exported')])
  const pieces = await piecesToExport(session.store.read, cook, options.which)
  if (pieces.length === 0) {
    const message = options.which === 'approved' ? 'No piece is approved yet.' : 'No piece is finished yet.'
    return err([{ code: 'VALIDATION', message, cure: 'Review the pieces first, or export all of them.' }])
  }
  const { plan } = await session.plans.load(cook)
  const finished = yield* finishImages(session, pieces, plan.document.finish ?? [], signal)
  if (!finished.ok) return finished
  const layout = layOutExport(cook, plan.document, pieces, options)
  if (!layout.ok) return layout
  const written = yield* writeExport(session, exportFiles, layout.value, dir, signal)
  if (!written.ok) return written
  const report = { cookId, ...written.value, pieces: pieces.length, options: { ...options } }
  const recorded = await execute(session, recordExport, report)
  if (!recorded.ok) return recorded
  return ok({ kind: 'done', exportId: recorded.value.exportId, ...written.value, pieces: pieces.length })
}
