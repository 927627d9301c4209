import type { BeginSource } from '../../../schemas/commands/project-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { EngineParts } from '../engine/engine-parts.ts'
import type { Place } from '../ports/project-places.ts'
import { readCollection } from '../queries/read-collection.ts'

/** `key` is the same whenever the same is handed over again. A drop has none: it comes once, and is moved. */
type Origin = { key: string; drop?: never } | { key?: never; drop: string }

/**
 * What a person handed over. `path` is the document, or the folder whose folders are the categories; `home` the folder
 * around those layers that holds their configuration too.
 */
export type RecognisedSource =
  | { kind: 'project'; dir: string }
  | ({ kind: 'document' | 'layers'; path: string; name: string; home?: string } & Origin)
  | { kind: 'example'; name: string; key: string; drop?: never }

/** Dropped categories without a folder around them say no name. */
const NAMELESS = 'New collection'

/** What a project can be made of. */
export type NewSource = Exclude<RecognisedSource, { kind: 'project' }>

type Parts = Pick<EngineParts, 'files' | 'places' | 'tools'>
type Recognised = Result<RecognisedSource, Problem[]>

/** Tells a project, a folder of layers and a collection document apart; anything else is one clear problem. */
export async function recogniseSource(parts: Parts, source: BeginSource): Promise<Recognised> {
  switch (source.kind) {
    case 'example': {
      const read = await readCollection(parts, parts.places.exampleFile, {})
      return read.ok ? ok({ kind: 'example', name: read.value.document.name, key: 'example' }) : read
    }
    case 'drop': {
      const dropped = await parts.places.dropped(source.id)
      if (!dropped.ok) return err([dropped.error])
      const found = await recognisePath(parts, dropped.value)
      if (!found.ok) return found
      const { kind } = found.value
      if (kind !== 'document' && kind !== 'layers') return err([projectDropped(dropped.value)])
      const { path, name, home } = found.value
      return ok({ kind, path, name: name === source.id ? NAMELESS : name, drop: source.id, ...(home && { home }) })
    }
    case 'path':
      return recognisePath(parts, source.path)
  }
}

async function recognisePath(parts: Parts, path: string): Promise<Recognised> {
  const place = await parts.places.look(path)
  if (!place.ok) return err([place.error])
  const seen = place.value
  switch (seen.kind) {
    case 'project':
      return ok(seen)
    case 'folder':
      return layersIn(parts, seen.dir)
    case 'document':
      return documentAt(parts, seen)
    case 'picture':
    case 'other':
      return err([neither(seen)])
  }
}

async function layersIn({ files }: Parts, dir: string): Promise<Recognised> {
  const found = await files.findLayers(dir)
  if (!found.ok) return found
  const { folder, home, name } = found.value
  return ok({ kind: 'layers', path: folder, name, key: folder, ...(home !== folder && { home }) })
}

/** A folder may hold a JSON file of that name that is no document of ours, and layers beside it. */
async function documentAt(parts: Parts, { file, folder }: Place & { kind: 'document' }): Promise<Recognised> {
  const json = await parts.files.readJson(file)
  const isOurs = json.ok && (json.value as { kind?: unknown } | null)?.kind === 'ovenbird.collection'
  const layers = isOurs || folder === null ? undefined : await layersIn(parts, folder)
  if (layers?.ok) return layers
  if (!json.ok) return err([json.error])
  if (!isOurs) return err([noDocument(file)])
  const read = await readCollection(parts, file, {})
  return read.ok ? ok({ kind: 'document', path: file, name: read.value.document.name, key: file }) : read
}

const WHAT_TO_DO =
  'Choose a folder whose folders are the categories and hold one image for each trait, a collection.json, or the folder of a project.'

function neither({ kind, name, file }: Place & { kind: 'picture' | 'other' }): Problem {
  const message =
    kind === 'picture'
      ? `"${name}" is a single picture, and a collection is made of folders of them.`
      : `"${name}" is neither a folder of layers, nor a collection document, nor a project.`
  return { code: 'VALIDATION', message, file, cure: WHAT_TO_DO }
}

function noDocument(file: string): Problem {
  const message = 'This JSON file is no collection document: it does not say "kind": "ovenbird.collection".'
  return { code: 'VALIDATION', message, file, field: 'kind', cure: WHAT_TO_DO }
}

function projectDropped(file: string): Problem {
  const message = 'This is a project, and what is dropped on a browser is a copy of it.'
  return { code: 'VALIDATION', message, file, cure: "Give the path of the project's folder instead." }
}
