import { open, readFile, type FileHandle } from 'node:fs/promises'
import { z } from 'zod'
import { manifestFileSchema, type ManifestFile } from '../../../../schemas/export.ts'
import { errnoOf } from '../errno-problem.ts'

/** A finished file, and what it was made from. */
export type JournalEntry = ManifestFile & { key: string }

const entrySchema = z.strictObject({ ...manifestFileSchema.shape, key: z.string() })

/**
 * The list of files that an export has finished, a line each, kept beside them while it runs: what an interrupted export
 * has done need not be done again.
 */
export class Journal {
  readonly entries: ReadonlyMap<string, JournalEntry>
  readonly #file: FileHandle
  #pending = ''
  #writing: Promise<void> | undefined

  private constructor(entries: ReadonlyMap<string, JournalEntry>, file: FileHandle) {
    this.entries = entries
    this.#file = file
  }

  /** Opens or begins a journal. A line that was cut off by a crash is passed over. */
  static async open(path: string): Promise<Journal> {
    const entries = new Map<string, JournalEntry>()
    for (const line of (await readIfThere(path)).split('\n')) {
      const entry = entrySchema.safeParse(parseLine(line))
      if (entry.success) entries.set(entry.data.path, entry.data)
    }
    const file = await open(path, 'a')
    await file.write('\n')
    return new Journal(entries, file)
  }

  /** Notes a finished file, soon: what is lost with a crash is only made again. */
  add(entry: JournalEntry): void {
    this.#pending += `${JSON.stringify(entry)}\n`
    this.#writing ??= this.#write()
  }

  async close(): Promise<void> {
    await this.#writing
    await this.#file.close()
  }

  async #write(): Promise<void> {
    while (this.#pending !== '') {
      const text = this.#pending
      this.#pending = ''
      // A journal that cannot be written costs time on resuming, never a file: those tell of a full disk themselves.
      await this.#file.write(text).catch(() => undefined)
    }
    this.#writing = undefined
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return ''
    throw error
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
