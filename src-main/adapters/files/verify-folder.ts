import { join } from 'node:path'
import type { Problem } from '../../../schemas/errors.ts'
import { manifestSchema, type Manifest, type ManifestFile } from '../../../schemas/export.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { MANIFEST_NAME } from '../../domain/ship/manifest.ts'
import { verifyManifest } from '../../domain/ship/verify.ts'
import { ahead } from './ahead.ts'
import { errnoProblem } from './errno-problem.ts'
import { exists } from './exists.ts'
import { hashFile } from './hash-file.ts'
import { readDocument } from './read-document.ts'
import { walkFiles } from './walk-files.ts'

const READ_AHEAD = 4

/** Checks every file of an export against its manifest. Fails with everything missing, changed or extra. */
export async function verifyFolder(folder: string): Promise<Result<{ manifest: Manifest }, Problem[]>> {
  const place = join(folder, MANIFEST_NAME)
  const manifest = await readDocument(place, manifestSchema)
  if (!manifest.ok) {
    const isMissing = manifest.error.some(({ code }) => code === 'NOT_FOUND')
    return isMissing ? err([await noExport(folder)]) : manifest
  }
  const found: ManifestFile[] = []
  const problems: Problem[] = []
  try {
    const files = (await walkFiles(folder)).filter(({ path }) => path !== MANIFEST_NAME)
    problems.push(...files.filter(({ kind }) => kind === 'other').map(({ path }) => linkProblem(path)))
    const regular = files.filter(({ kind }) => kind === 'file')
    const hashed = ahead(regular, READ_AHEAD, async ({ path }) => ({ path, ...(await hashFile(join(folder, path))) }))
    for await (const file of hashed) found.push(file)
  } catch (error) {
    return err([errnoProblem(error, { doing: 'read the export', file: folder })])
  }
  problems.push(...verifyManifest(manifest.value, found))
  return problems.length > 0 ? err(problems) : ok({ manifest: manifest.value })
}

async function noExport(folder: string): Promise<Problem> {
  return (await exists(folder))
    ? {
        code: 'NOT_FOUND',
        message: `This is no export: it holds no ${MANIFEST_NAME}.`,
        file: folder,
        cure: 'Name the folder that an export made.',
      }
    : { code: 'NOT_FOUND', message: 'There is no such folder.', file: folder, cure: 'Check the path.' }
}

function linkProblem(path: string): Problem {
  return {
    code: 'VERIFY_FAILED',
    message: 'This is a link, not a file of the export.',
    file: path,
    cure: 'Remove it.',
  }
}
