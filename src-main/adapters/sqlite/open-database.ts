import Database from 'better-sqlite3'

/** The one connection that writes. */
export type WritableDb = Database.Database & { readonly __writable: true }
/** A connection that can only read. */
export type ReadableDb = Database.Database

const BUSY_TIMEOUT_MS = 5_000

/** Opens for writing: WAL, every commit on disk before it is acknowledged. Throws SqliteError where the file is none. */
export function openWritable(file: string): WritableDb {
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -32768')
  } catch (error) {
    db.close()
    throw error
  }
  return db as WritableDb
}

/** Opens an existing file for long reads beside the writer. */
export function openReadable(file: string): ReadableDb {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS })
  db.pragma('cache_size = -16384')
  return db
}
