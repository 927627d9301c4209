import type { z } from 'zod'
import type { beginProjectInput, BegunProject } from '../../../schemas/commands/project-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { rereadSources } from '../commands/reread-collection.ts'
import type { Engine } from '../engine/engine.ts'
import type { ProjectEngine } from '../engine/project-engine.ts'
import { documentFile } from '../queries/document-file.ts'
import { fillProject } from './fill-project.ts'
import { type NewSource, recogniseSource } from './recognise-source.ts'

type Input = z.infer<typeof beginProjectInput>
type Begun = Result<BegunProject, Problem[]>

/**
 * Makes, or opens, the project that something a person hands over calls for. The same thing handed over again opens the
 * project that was made of it before, and takes in folders that are new in it. Where no project comes of it, none is
 * left behind.
 */
export function beginProject(engine: Engine, input: Input): Promise<Begun> {
  return engine.turns(async () => {
    const found = await recogniseSource(engine.parts, input.source)
    if (!found.ok) return found
    if (found.value.kind === 'project') return openFound(engine, found.value.dir)
    const known = input.dir === undefined ? openKnown(engine, found.value) : undefined
    if (known && !known.ok) return err([known.error])
    return known ? comeBack(engine, known.value, found.value) : make(engine, found.value, input)
  })
}

function openFound(engine: Engine, dir: string): Begun {
  const opened = engine.open(dir)
  return opened.ok ? ok(begun(opened.value, 'project', [])) : err([opened.error])
}

/** The project that was made of this source before; undefined where there is none any more. */
function openKnown(engine: Engine, { key }: NewSource): Result<ProjectEngine, Problem> | undefined {
  if (key === undefined) return undefined
  for (const { dir, source } of engine.parts.appStore.knownProjects()) {
    if (source !== key) continue
    const opened = engine.open(dir)
    if (opened.ok || opened.error.code !== 'NOT_A_PROJECT') return opened
  }
  return undefined
}

async function comeBack(engine: Engine, project: ProjectEngine, source: NewSource): Promise<Begun> {
  const { session } = project
  const [collection] = session.store.read.collections()
  if (!collection) return fill(engine, project, source, undefined)
  if (source.kind !== 'layers') return ok(begun(project, source.kind, []))
  const reread = await rereadSources(session, collection.id, { takeNewFolders: true })
  return reread.ok ? ok(begun(project, source.kind, reread.value.problems)) : reread
}

async function make(engine: Engine, source: NewSource, { name, dir }: Input): Promise<Begun> {
  const { places, appStore } = engine.parts
  const called = name ?? source.name
  const folder =
    dir === undefined ? await places.newFolder(engine.projectsDir(), called) : await places.claimFolder(dir)
  if (!folder.ok) return err([folder.error])
  const opened = engine.open(folder.value, { name: called })
  if (!opened.ok) {
    await places.takeBack(folder.value)
    return err([opened.error])
  }
  if (source.key !== undefined) appStore.noteSource(folder.value, source.key)
  const filled = await fill(engine, opened.value, source, name)
  if (filled.ok) {
    const [collection] = opened.value.session.store.read.collections()
    if (source.drop !== undefined && collection) appStore.noteSource(folder.value, documentFile(collection))
    return filled
  }
  await engine.forget(opened.value.session.store.id)
  await places.takeBack(folder.value)
  return filled
}

async function fill(
  engine: Engine,
  project: ProjectEngine,
  source: NewSource,
  name: string | undefined,
): Promise<Begun> {
  const filled = await fillProject(engine.parts.places, project.session, source, name)
  return filled.ok ? ok(begun(project, source.kind, filled.value.warnings)) : filled
}

function begun({ session }: ProjectEngine, found: BegunProject['found'], warnings: Problem[]): BegunProject {
  const { id, name, dir, read } = session.store
  const [newest] = read.collections().toSorted((a, b) => b.changedAt - a.changedAt)
  return { projectId: id, name, dir, found, collectionId: newest?.id ?? null, warnings }
}
