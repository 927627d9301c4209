import type { z } from 'zod'
import type { Collection } from '../../../schemas/collection.ts'
import type { planSource } from '../../../schemas/commands/plan-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Engine } from '../engine/engine.ts'
import { readCollection } from './read-collection.ts'
import { withGiven } from './with-given.ts'

/** The collection a plan is asked for: of a file, or the one of an open project that changed last. */
export async function collectionToPlan(
  engine: Engine,
  { file, projectId, ...overrides }: z.infer<typeof planSource>,
): Promise<Result<Collection, Problem[]>> {
  if (file !== undefined) {
    const read = await readCollection(engine.parts, file, overrides)
    return read.ok ? ok(read.value.document) : read
  }
  const project = projectId === undefined ? undefined : engine.project(projectId)
  if (!project) {
    const message =
      projectId === undefined ? 'Nothing says which collection to plan.' : `No project ${projectId} is open.`
    return err([{ code: 'NOT_FOUND', message, cure: 'Name a document, or a project that is open.' }])
  }
  const { store } = project.session
  const [newest] = store.read.collections().toSorted((a, b) => b.changedAt - a.changedAt)
  if (newest) return ok(withGiven(newest.document, overrides))
  const cure = 'Import a collection document first.'
  return err([{ code: 'NOT_FOUND', message: 'The project holds no collection.', file: store.dir, cure }])
}
