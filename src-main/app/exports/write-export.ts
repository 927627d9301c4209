import type { Problem } from '../../../schemas/errors.ts'
import type { ManifestFile } from '../../../schemas/export.ts'
import { sha256Hex } from '../../domain/prelude/hash.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { MANIFEST_NAME, manifestOf, manifestText } from '../../domain/ship/manifest.ts'
import type { Session } from '../engine/session.ts'
import type { ExportFiles, StagedExport, StagedFile, StagedText } from '../ports/export-files.ts'
import type { Exporting } from './exporting.ts'
import type { ExportLayout } from './lay-out-export.ts'
import { pieceFiles } from './piece-files.ts'
import { reportFiles } from './report-files.ts'
import { sideBySide } from './side-by-side.ts'

export type WrittenExport = { dir: string; files: number; manifestSha256: string }

/** Writes everything that is laid out, lists it in the manifest, and makes it visible at once. */
export async function* writeExport(
  session: Session,
  exportFiles: ExportFiles,
  layout: ExportLayout,
  dir: string,
  signal: AbortSignal,
): Exporting<WrittenExport> {
  const { options, cook } = layout
  const opened = await exportFiles.stage(dir, { overwrite: options.overwrite })
  if (!opened.ok) return err([opened.error])
  const staged = opened.value
  let open = true
  try {
    const files = yield* writeFiles(session, layout, staged, signal)
    if (signal.aborted) return err([canceled(dir)])
    if (!files.ok) return files
    const { studioVersion } = session
    const manifest = manifestText(manifestOf({ studioVersion, planHash: cook.planHash, files: files.value }))
    const listed = await staged.addContent(MANIFEST_NAME, manifest)
    if (!listed.ok) return err([listed.error])
    open = false
    const committed = await staged.commit()
    if (!committed.ok) return err([committed.error])
    if (options.zip) {
      yield { kind: 'progress', step: 'archive', done: 0, total: 1 }
      const zipped = await exportFiles.zip(staged.target)
      if (!zipped.ok) return err([zipped.error])
    }
    return ok({ dir: staged.target, files: files.value.length + 1, manifestSha256: sha256Hex(manifest) })
  } finally {
    if (open) await staged.close()
  }
}

/** What was written lies hidden: the next export to the folder takes it up. */
function canceled(dir: string): Problem {
  const message = 'The export was given up; the folder is as it was.'
  return { code: 'CANCELED', message, file: dir, cure: 'Export to the same folder again: it goes on where it stood.' }
}

async function* writeFiles(
  session: Session,
  layout: ExportLayout,
  staged: StagedExport,
  signal: AbortSignal,
): Exporting<ManifestFile[]> {
  const files: ManifestFile[] = []
  const problems: Problem[] = []
  const write = async (file: StagedFile | StagedText): Promise<boolean> => {
    const added = 'text' in file ? await staged.addContent(file.path, file.text) : await staged.add(file)
    if (added.ok) files.push(added.value)
    else problems.push(added.error)
    return added.ok && !signal.aborted
  }
  const writing = sideBySide(layout.pieces, session.images.threads * 2, async (piece) => {
    for (const file of pieceFiles(session, layout, piece)) if (!(await write(file))) return false
    return true
  })
  for await (const done of writing) yield { kind: 'progress', step: 'images', done, total: layout.pieces.length }
  if (problems.length > 0 || signal.aborted) return err(problems)
  yield { kind: 'progress', step: 'sheet', done: 0, total: 1 }
  for (const file of reportFiles(session, layout)) if (!(await write(file))) return err(problems)
  return ok(files)
}
