import type { Problem } from '../../../schemas/errors.ts'
import type { Result } from '../../domain/prelude/result.ts'

/** What lies at a path, by its looks alone. */
export type Place =
  | { kind: 'project'; dir: string }
  /** A JSON file, or a folder that holds a `collection.json`: it may be a collection document. */
  | { kind: 'document'; file: string; folder: string | null }
  | { kind: 'folder'; dir: string }
  | { kind: 'picture' | 'other'; file: string; name: string }

/** Where projects are put, and what a person hands over to begin one. Paths are absolute. */
export type ProjectPlaces = {
  /** Looks at a path as a person gives it. */
  look(path: string): Promise<Result<Place, Problem>>
  /** The folder that a browser's drop was brought to; NOT_FOUND where there is none of this name. */
  dropped(id: string): Promise<Result<string, Problem>>
  /** The document of the bundled example. */
  exampleFile: string
  /** Makes a folder of this name in another, or one beside it where the name is taken. */
  newFolder(parent: string, name: string): Promise<Result<string, Problem>>
  /** Makes a folder at this path; refuses one that holds something. */
  claimFolder(dir: string): Promise<Result<string, Problem>>
  /** Removes a folder that was made for a project which then could not be begun. */
  takeBack(dir: string): Promise<void>
  /**
   * Moves a folder of a drop, or that of a file in it, into a project's under this name, and what is left of the drop
   * away. Gives the path's new place.
   */
  moveDrop(id: string, path: string, projectDir: string, name: string): Promise<Result<string, Problem>>
  /** Copies the folder of the bundled example into a project's under this name; gives the document's new path. */
  copyExample(projectDir: string, name: string): Promise<Result<string, Problem>>
}
