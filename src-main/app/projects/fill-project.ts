import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { type ImportedCollection, importCollection } from '../commands/import-collection.ts'
import { takeLayers } from '../commands/take-layers.ts'
import { execute } from '../engine/execute.ts'
import type { Session } from '../engine/session.ts'
import type { ProjectPlaces } from '../ports/project-places.ts'
import type { NewSource } from './recognise-source.ts'

/** Where files that came with a project lie in its folder, for its artist to change. */
const FOLDERS = { layers: 'layers', document: 'source', example: 'source' } as const

/**
 * Brings what a project is begun with into it. An artist's own folder is read where it is; what has no place of its own
 * (the example, a browser's drop) is put into the project's folder first.
 */
export async function fillProject(
  places: ProjectPlaces,
  session: Session,
  source: NewSource,
  name: string | undefined,
): Promise<Result<ImportedCollection, Problem[]>> {
  const path = await placed(places, session.store.dir, source)
  if (!path.ok) return err([path.error])
  return source.kind === 'layers'
    ? execute(session, takeLayers, { folder: path.value, name: name ?? source.name })
    : execute(session, importCollection, { file: path.value })
}

async function placed(places: ProjectPlaces, dir: string, source: NewSource): Promise<Result<string, Problem>> {
  if (source.kind === 'example') return places.copyExample(dir, FOLDERS.example)
  if (source.drop === undefined) return ok(source.path)
  return places.moveDrop(source.drop, source.path, dir, FOLDERS[source.kind])
}
