import type { Problem } from '../../../schemas/errors.ts'
import type { Manifest, ManifestFile } from '../../../schemas/export.ts'
import type { Result } from '../../domain/prelude/result.ts'

/** A file whose text is at hand. */
export type StagedText = { path: string; text: string }

/** A file to be exported. `key` stands for everything its content depends on: equal key, equal content. */
export type StagedFile = {
  /** From the export's folder, with `/`. */
  path: string
  key: string
  /** Writes the content to the given place. Says its hash where that is already known. */
  write(place: string): Promise<Result<{ sha256: string; sizeBytes: number } | undefined, Problem>>
}

/** An export in the making: invisible until it is committed, resumed where it was closed. */
export type StagedExport = {
  target: string
  /** Writes a file, unless it is there already from a run that was broken off. */
  add(file: StagedFile): Promise<Result<ManifestFile, Problem>>
  addContent(path: string, content: string): Promise<Result<ManifestFile, Problem>>
  commit(): Promise<Result<void, Problem>>
  close(): Promise<void>
  discard(): Promise<void>
}

export type ExportFiles = {
  /** One name for a folder, so that two exports to it are known to meet. Refuses what is no whole path. */
  locate(dir: string): Promise<Result<string, Problem>>
  /** A folder of this name among a project's exports that is not there yet; numbered where it is, or `isTaken`. */
  freeFolder(projectDir: string, name: string, isTaken: (dir: string) => boolean): Promise<string>
  /** Refuses a folder that holds other things, unless `overwrite`. */
  stage(target: string, options: { overwrite: boolean }): Promise<Result<StagedExport, Problem>>
  /** Every difference between a folder and its manifest. */
  verify(dir: string): Promise<Result<{ manifest: Manifest }, Problem[]>>
  /** One archive of an export's files beside its folder, `<target>.zip`. */
  zip(dir: string): Promise<Result<string, Problem>>
}
