import process from 'node:process'
import { app } from 'electron'
import { studioVersion } from '../hosts/studio-version.ts'
import type { EngineBridge } from './engine/engine-bridge.ts'

const MAX_MS = 30_000
const LOOK_EVERY_MS = 50

/** Proves that engine and window came up and found each other: prints the versions as JSON, and ends the app. */
export async function runSelfTest(engine: EngineBridge): Promise<void> {
  const isUp = await becomesConnected(engine)
  const { electron, chrome, node, v8 } = process.versions
  const report = {
    ok: isUp,
    versions: { ovenbird: studioVersion(), electron, chrome, node, v8 },
    platform: process.platform,
    arch: process.arch,
    engine: engine.process.get(),
    upAfterMs: Math.round(performance.now()),
  }
  process.stdout.write(`${JSON.stringify(report)}\n`)
  await engine.stop()
  app.exit(isUp ? 0 : 1)
}

async function becomesConnected(engine: EngineBridge): Promise<boolean> {
  while (performance.now() < MAX_MS) {
    if (engine.process.get().kind === 'running' && ((await engine.ask('countPorts', null)) ?? 0) > 0) return true
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  return false
}
