import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

type Outcome = { ok: true } | { ok: false; message: string }

/** Builds the studio where what is built is not what the sources say. */
export async function ensureBuilt(): Promise<void> {
  const script = new URL('../../../build/scripts/built/ensure-built.mjs', import.meta.url).href
  const studio = (await import(script)) as { ensureBuilt(root: string): Promise<Outcome> }
  const built = await studio.ensureBuilt(root)
  if (!built.ok) throw new Error(built.message)
}
