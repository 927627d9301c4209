import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A fresh folder under the system's temporary one, removed with everything in it at the end of its scope. */
export function tempFolder(): Disposable & { path: (...names: string[]) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'ovenbird-pixels-'))
  return {
    path: (...names) => join(folder, ...names),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
