import type { z } from 'zod'
import type { exportInput } from '../../../schemas/commands/export-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { ManifestFile } from '../../../schemas/export.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import { sha256Hex } from '../../domain/prelude/hash.ts'
import { MANIFEST_NAME, manifestOf, manifestText } from '../../domain/ship/manifest.ts'
import { recordExport } from '../commands/record-export.ts'
import { missingCook } from '../commands/steer-cook.ts'
import { execute } from '../engine/execute.ts'
import type { Session } from '../engine/session.ts'
import type { ExportFiles, StagedExport } from '../ports/export-files.ts'
import type { ExportStep } from './export-step.ts'
import { finishImage } from './finish-image.ts'
import { layOutExport, type ExportLayout } from './lay-out-export.ts'
import { pieceFiles } from './piece-files.ts'
import { piecesToExport } from './pieces-to-export.ts'
import { reportFiles } from './report-files.ts'
import { sideBySide } from './side-by-side.ts'

export type ExportRequest = Omit<z.infer<typeof exportInput>, 'projectId'>

/**
 * Writes a cook's pieces with their metadata and reports to a folder. The folder appears whole or not at all; an export
 * that was broken off goes on where it stood. Ends with `done` or `failed`; an ended signal gives it up.
 */
export async function* exportCook(
  session: Session,
  exportFiles: ExportFiles,
  { cookId, dir, options }: ExportRequest,
  signal: AbortSignal,
): AsyncGenerator<ExportStep> {
  const failed = (problems: Problem[]): ExportStep => ({ kind: 'failed', problems })
  const cook = session.store.read.cook(cookId)
  if (!cook) return yield failed([missingCook(cookId)])
  if (!cookAllows(cook.status, 'export')) {
    const message = `A cook that is ${cook.status} can't be exported.`
    return yield failed([{ code: 'CONFLICT', message, cure: 'Let it complete first.' }])
  }
  const { plan } = await session.plans.load(cook)
  const taken = piecesToExport(session.store.read, cook, options.which)
  if (taken.length === 0) {
    const message = options.which === 'approved' ? 'No piece is approved yet.' : 'No piece is finished yet.'
    return yield failed([{ code: 'VALIDATION', message, cure: 'Review the pieces first, or export all of them.' }])
  }

  const steps = plan.document.finish ?? []
  const problems: Problem[] = []
  if (steps.length > 0) {
    const finishing = sideBySide(taken, session.images.threads * 2, async (piece) => {
      const finished = await finishImage(session, piece.output, steps)
      if (finished.ok) piece.output = finished.value
      else problems.push(finished.error)
      return finished.ok && !signal.aborted
    })
    for await (const done of finishing) yield { kind: 'progress', step: 'finish', done, total: taken.length }
    if (problems.length > 0) return yield failed(problems)
  }

  const layout = layOutExport(cook, plan.document, taken, options)
  if (!layout.ok) return yield failed(layout.error)
  const staged = await exportFiles.stage(dir, { overwrite: options.overwrite })
  if (!staged.ok) return yield failed([staged.error])
  const files: ManifestFile[] = []
  const written = writeAll(session, layout.value, staged.value, files, problems, signal)
  try {
    yield* written
  } catch (error) {
    await staged.value.close()
    throw error
  }
  if (signal.aborted) {
    await staged.value.discard()
    return yield failed([{ code: 'CANCELED', message: 'The export was given up; the folder is as it was.', file: dir }])
  }
  if (problems.length > 0) {
    await staged.value.close()
    return yield failed(problems)
  }

  const manifest = manifestText(manifestOf({ studioVersion: session.studioVersion, planHash: cook.planHash, files }))
  const listed = await staged.value.addContent(MANIFEST_NAME, manifest)
  if (!listed.ok) return yield failed([listed.error])
  const committed = await staged.value.commit()
  if (!committed.ok) return yield failed([committed.error])
  if (options.zip) {
    yield { kind: 'progress', step: 'archive', done: 0, total: 1 }
    const zipped = await exportFiles.zip(staged.value.target, [...files, listed.value])
    if (!zipped.ok) return yield failed([zipped.error])
  }

  const report = {
    dir: staged.value.target,
    files: files.length + 1,
    pieces: taken.length,
    manifestSha256: sha256Hex(manifest),
  }
  const recorded = await execute(session, recordExport, { cookId, ...report, options: { ...options } })
  if (!recorded.ok) return yield failed(recorded.error)
  yield { kind: 'done', exportId: recorded.value.exportId, ...report }
}

async function* writeAll(
  session: Session,
  layout: ExportLayout,
  staged: StagedExport,
  files: ManifestFile[],
  problems: Problem[],
  signal: AbortSignal,
): AsyncGenerator<ExportStep> {
  const total = layout.pieces.length
  const writing = sideBySide(layout.pieces, session.images.threads * 2, async (piece) => {
    for (const file of pieceFiles(session, layout, piece)) {
      const added = 'text' in file ? await staged.addContent(file.path, file.text) : await staged.add(file)
      if (added.ok) files.push(added.value)
      else problems.push(added.error)
      if (!added.ok || signal.aborted) return false
    }
    return true
  })
  for await (const done of writing) yield { kind: 'progress', step: 'images', done, total }
  if (problems.length > 0 || signal.aborted) return
  yield { kind: 'progress', step: 'sheet', done: 0, total: 1 }
  for (const file of reportFiles(session, layout)) {
    const added = 'text' in file ? await staged.addContent(file.path, file.text) : await staged.add(file)
    if (added.ok) files.push(added.value)
    else problems.push(added.error)
  }
}
