import { join } from 'node:path'
import { repoRoot } from '../../support/repository.ts'

type Outcome = { ok: true } | { ok: false; message: string }

/** Builds the studio where what is built is not what the sources say. */
export default async function buildWindow(): Promise<void> {
  const { ensureBuilt } = (await import(join(repoRoot, 'build/scripts/built/ensure-built.mjs'))) as {
    ensureBuilt(root: string): Promise<Outcome>
  }
  const built = await ensureBuilt(repoRoot)
  if (!built.ok) throw new Error(built.message)
}
