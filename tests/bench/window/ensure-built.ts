import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

type Outcome = { ok: true } | { ok: false; message: string }

/** Builds the window where what is built is not what the sources say. */
export async function ensureBuilt(): Promise<void> {
  const script = new URL('../../../build/scripts/window/ensure-window.mjs', import.meta.url).href
  const { ensureWindow } = (await import(script)) as { ensureWindow(root: string): Promise<Outcome> }
  const built = await ensureWindow(root)
  if (!built.ok) throw new Error(built.message)
}
