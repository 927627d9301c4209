import { readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import Database from 'better-sqlite3'

/** What the figures were measured on. */
export type Machine = {
  processor: string
  cores: number
  memoryGb: number
  platform: string
  /** Others at work at the start: figures are less sure above a few tenths. */
  load: number
  node: string
  sqlite: string
  ovenbird: string
}

export function describeMachine(): Machine {
  const db = new Database(':memory:')
  const sqlite = db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? ''
  db.close()
  const packageFile = new URL('../../../package.json', import.meta.url)
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e8) / 10,
    platform: `${process.platform}-${process.arch}`,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    node: process.version,
    sqlite,
    ovenbird: version,
  }
}
