import { join } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { manifestSchema, type Manifest, type ManifestFile } from '../../../schemas/export.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { MANIFEST_NAME } from '../../domain/ship/manifest.ts'
import { verifyManifest } from '../../domain/ship/verify.ts'
import { errnoProblem } from './errno-problem.ts'
import { hashFile } from './hash-file.ts'
import { readDocument } from './read-document.ts'
import { walkFiles } from './walk-files.ts'

/** Checks every file of an export against its manifest. Fails with everything missing, changed or extra. */
export async function verifyFolder(folder: string): Promise<Result<{ manifest: Manifest }, Problem[]>> {
  const manifest = await readDocument(join(folder, MANIFEST_NAME), manifestSchema, MANIFEST_NAME)
  if (!manifest.ok) return manifest
  const found: ManifestFile[] = []
  const problems: Problem[] = []
  try {
    for (const { path, kind } of await walkFiles(folder)) {
      if (path === MANIFEST_NAME) continue
      if (kind === 'file') found.push({ path, ...(await hashFile(join(folder, path))) })
      else problems.push(linkProblem(path))
    }
  } catch (error) {
    return err([errnoProblem(error, { doing: 'read the export', file: folder })])
  }
  problems.push(...verifyManifest(manifest.value, found))
  return problems.length > 0 ? err(problems) : ok({ manifest: manifest.value })
}

function linkProblem(path: string): Problem {
  return {
    code: 'VERIFY_FAILED',
    message: `${path} is a link, not a file of the export.`,
    file: path,
    cure: 'Remove it.',
  }
}
