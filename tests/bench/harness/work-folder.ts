import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A new folder under `out/`, removed at the end of its scope. Beside the sources, because the system's folder for
 * temporary files may be memory, where a flush costs nothing.
 */
export function workFolder(): Disposable & { dir: string } {
  const out = fileURLToPath(new URL('../../../out/', import.meta.url))
  mkdirSync(out, { recursive: true })
  const dir = mkdtempSync(join(out, 'bench-'))
  return { dir, [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }) }
}
