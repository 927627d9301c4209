import type { Problem } from '../../../schemas/errors.ts'
import type { Result } from '../../domain/prelude/result.ts'

/** A project as one file to move. */
export type ProjectArchive = {
  /** Packs a project's folder, with `databaseCopy` in place of its live database. */
  pack(input: {
    projectDir: string
    databaseCopy: string
    studioVersion: string
    target: string
  }): Promise<Result<{ files: number; sizeBytes: number }, Problem>>
  /** Unpacks into a folder that is new or empty; every blob is checked by its name. */
  unpack(file: string, dir: string): Promise<Result<null, Problem[]>>
  /** A place for a file that is needed for a moment, beside `target`. */
  temporaryBeside(target: string): Promise<{ file: string; remove(): Promise<void> }>
}
