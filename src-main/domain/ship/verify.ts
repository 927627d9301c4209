import type { Problem } from '../../../schemas/errors.ts'
import type { Manifest, ManifestFile } from '../../../schemas/export.ts'
import { byCodeUnit } from '../prelude/code-unit-order.ts'
import { relativePathFault } from '../prelude/relative-path.ts'

/** Compares a manifest with the files found beside it. No problems: everything is as it was written. */
export function verifyManifest(manifest: Manifest, found: Iterable<ManifestFile>): Problem[] {
  const problems: Problem[] = []
  const left = new Map<string, ManifestFile>()
  for (const file of found) left.set(file.path, file)
  const seen = new Set<string>()
  for (const file of manifest.files) {
    const fault = seen.has(file.path) ? 'it is listed twice' : relativePathFault(file.path)
    seen.add(file.path)
    if (fault !== undefined) {
      problems.push(failure(file.path, `The manifest names this file, but ${fault}.`, 'Export again.'))
      continue
    }
    const actual = left.get(file.path)
    left.delete(file.path)
    if (actual === undefined) {
      problems.push(failure(file.path, 'The file is missing.', 'Export again, or put the file back.'))
    } else if (actual.sizeBytes !== file.sizeBytes) {
      const sizes = `it has ${actual.sizeBytes} bytes, not ${file.sizeBytes}`
      problems.push(failure(file.path, `The file was changed: ${sizes}.`, 'Export again, or put the file back.'))
    } else if (actual.sha256 !== file.sha256) {
      const hashes = `its SHA-256 is ${actual.sha256}, not ${file.sha256}`
      problems.push(failure(file.path, `The file was changed: ${hashes}.`, 'Export again, or put the file back.'))
    }
  }
  for (const path of [...left.keys()].sort(byCodeUnit)) {
    problems.push(failure(path, 'The file is not part of the export.', 'Move it elsewhere.'))
  }
  return problems
}

function failure(file: string, message: string, cure: string): Problem {
  return { code: 'VERIFY_FAILED', message, file, cure }
}
