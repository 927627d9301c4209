import { monitorEventLoopDelay } from 'node:perf_hooks'
import process from 'node:process'
import type { Machine } from '../../app/ports/machine.ts'

/** The loop is looked at this often; so much late is no delay. */
const LOOK_EVERY_MS = 10
const NS_PER_MS = 1e6

const SHOWN = ['node', 'electron', 'v8', 'zlib', 'openssl']

/** This process, under Node or Electron. `versions` names what else the engine stands on. */
export function createNodeMachine(versions: Record<string, string>): Machine {
  const delay = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS })
  delay.enable()
  return {
    platform: process.platform,
    arch: process.arch,
    pid: process.pid,
    versions: () => {
      const own = SHOWN.flatMap((name) => (process.versions[name] ? [[name, process.versions[name]]] : []))
      return { ...(Object.fromEntries(own) as Record<string, string>), ...versions }
    },
    upMs: () => Math.round(process.uptime() * 1_000),
    memoryBytes: () => process.memoryUsage.rss(),
    loopDelayP99Ms() {
      const lateMs = delay.percentile(99) / NS_PER_MS - LOOK_EVERY_MS
      delay.reset()
      return Math.max(0, Math.round(lateMs * 100) / 100)
    },
  }
}
