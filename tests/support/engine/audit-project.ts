import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Output } from '../../../schemas/output.ts'

export type Audit = { events: number; generated: number; faults: string[] }

/**
 * Looks at a project that nobody has open, as it lies on the disk: a whole database, a log without gaps, each result
 * recorded once, every picture that the record names there and as it was.
 */
export function auditProject(dir: string): Audit {
  const file = path.join(dir, 'ovenbird.db')
  if (!existsSync(file)) return { events: 0, generated: 0, faults: [] }
  const db = new Database(file, { readonly: true })
  const faults: string[] = []
  try {
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'view_pieces'").pluck().get()
    if (tables === 0) return { events: 0, generated: 0, faults: [] }
    const whole = db.pragma('integrity_check', { simple: true })
    if (whole !== 'ok') faults.push(`the database is not whole: ${String(whole)}`)

    const seqs = db.prepare<[], number>('SELECT seq FROM events ORDER BY seq').pluck().all()
    if (seqs.some((seq, index) => seq !== index + 1)) faults.push('seq has a gap')

    const jobs = db
      .prepare<[], string>("SELECT json_extract(payload, '$.jobId') FROM events WHERE type = 'piece.generated'")
      .pluck()
      .all()
    if (new Set(jobs).size !== jobs.length) faults.push('a result is recorded twice')
    const succeeded = db.prepare("SELECT count(*) FROM jobs WHERE state = 'succeeded'").pluck().get()
    if (succeeded !== jobs.length)
      faults.push(`${String(succeeded)} jobs succeeded and ${jobs.length} results are recorded`)

    const rows = db
      .prepare<[], { number: number; outputs: string }>(
        "SELECT number, outputs FROM view_pieces WHERE status = 'generated' ORDER BY number",
      )
      .all()
    for (const { number, outputs } of rows) {
      for (const { sha256 } of JSON.parse(outputs) as Output[]) {
        const blob = path.join(dir, 'blobs', sha256.slice(0, 2), sha256)
        const hash = existsSync(blob) ? createHash('sha256').update(readFileSync(blob)).digest('hex') : 'missing'
        if (hash !== sha256) faults.push(`the picture of piece ${number} is ${hash}`)
      }
    }
    return { events: seqs.length, generated: rows.length, faults }
  } finally {
    db.close()
  }
}
