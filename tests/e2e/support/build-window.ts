import { join } from 'node:path'
import { repoRoot } from '../../support/repository.ts'

type Outcome = { ok: true } | { ok: false; message: string }

/** Builds the window where what is built is not what the sources say. */
export default async function buildWindow(): Promise<void> {
  const { ensureWindow } = (await import(join(repoRoot, 'build/scripts/window/ensure-window.mjs'))) as {
    ensureWindow(root: string): Promise<Outcome>
  }
  const built = await ensureWindow(repoRoot)
  if (!built.ok) throw new Error(built.message)
}
