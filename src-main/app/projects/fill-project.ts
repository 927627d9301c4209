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
  const path = await placed(places, session, source)
  if (!path.ok) return path
  return source.kind === 'layers'
    ? execute(session, takeLayers, { folder: path.value, name: name ?? source.name })
    : execute(session, importCollection, { file: path.value })
}

async function placed(
  places: ProjectPlaces,
  { store, files }: Session,
  source: NewSource,
): Promise<Result<string, Problem[]>> {
  if (source.kind === 'example') return listed(await places.copyExample(store.dir, FOLDERS.example))
  if (source.drop === undefined) return ok(source.path)
  const { drop, path, home } = source
  if (home === undefined) return listed(await places.moveDrop(drop, path, store.dir, FOLDERS[source.kind]))
  const moved = await places.moveDrop(drop, home, store.dir, FOLDERS.document)
  if (!moved.ok) return err([moved.error])
  const found = await files.findLayers(moved.value)
  return found.ok ? ok(found.value.folder) : found
}

function listed<T>(result: Result<T, Problem>): Result<T, Problem[]> {
  return result.ok ? result : err([result.error])
}
