import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Settings, settingsSchema } from '../../../schemas/settings.ts'
import type { AppStore, KnownProject } from '../../app/ports/app-store.ts'
import { inspectDatabase } from './inspect-database.ts'
import { migrate } from './migrate.ts'
import { appMigrations } from './migrations/app-migrations.ts'
import { openWritable, type WritableDb } from './open-database.ts'

/**
 * Opens the studio's own store. Several processes may have it open at once: its writes are short. Where the data folder
 * can't be written, or its file not be read, the studio works with its defaults and says so: no project depends on it.
 */
export function openAppStore(home: string, onNotice: (message: string) => void): AppStore {
  const db = openOrMemory(home, onNotice)
  const get = db.prepare<[string], string>('SELECT value FROM settings WHERE key = ?').pluck()
  const put = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)')
  const remember = db.prepare<[Pick<KnownProject, 'id' | 'name' | 'dir' | 'openedAt'>]>(
    `INSERT INTO projects (dir, id, name, opened_at) VALUES (@dir, @id, @name, @openedAt)
     ON CONFLICT (dir) DO UPDATE SET id = excluded.id, name = excluded.name, opened_at = excluded.opened_at`,
  )
  const setSource = db.prepare<[string, string]>('UPDATE projects SET source = ? WHERE dir = ?')
  const setOpen = db.prepare<[number, string]>('UPDATE projects SET is_open = ? WHERE dir = ?')
  const forget = db.prepare<[string]>('DELETE FROM projects WHERE id = ?')
  const known = db.prepare<[], Omit<KnownProject, 'isOpen'> & { isOpen: number }>(
    `SELECT id, name, dir, opened_at AS openedAt, source, is_open AS isOpen
     FROM projects ORDER BY opened_at DESC, dir DESC LIMIT 200`,
  )
  const keeping = (write: () => void): void => {
    try {
      write()
    } catch (error) {
      onNotice(`The studio's list of projects can't be kept: ${(error as Error).message}.`)
    }
  }
  return {
    settings(): Settings {
      const text = get.get('studio')
      return settingsSchema.parse(text === undefined ? {} : JSON.parse(text))
    },
    saveSettings: (settings) => void put.run('studio', JSON.stringify(settings)),
    rememberProject: (project) => keeping(() => void remember.run(project)),
    noteSource: (dir, source) => keeping(() => void setSource.run(source, dir)),
    noteOpen: (dir, isOpen) => keeping(() => void setOpen.run(isOpen ? 1 : 0, dir)),
    forgetProject: (id) => keeping(() => void forget.run(id)),
    knownProjects: () => known.all().map((row) => ({ ...row, isOpen: row.isOpen === 1 })),
    close: () => void db.close(),
  }
}

function openOrMemory(home: string, onNotice: (message: string) => void): WritableDb {
  const file = path.join(home, 'studio.db')
  try {
    mkdirSync(home, { recursive: true })
    const inspected = inspectDatabase(file, 'settings', appMigrations)
    if (inspected.ok) return openMigrated(file)
    onNotice(`${inspected.error.message} (${file}) Settings are the defaults meanwhile.`)
  } catch (error) {
    onNotice(
      `The studio's data folder can't be used: ${(error as Error).message} (${home}). Settings are the defaults meanwhile.`,
    )
  }
  return openMigrated(':memory:')
}

function openMigrated(file: string): WritableDb {
  const db = openWritable(file)
  try {
    migrate(db, file, appMigrations)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
