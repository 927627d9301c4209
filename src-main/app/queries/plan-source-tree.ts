import type { z } from 'zod'
import type { Collection } from '../../../schemas/collection.ts'
import type { planSource } from '../../../schemas/commands/plan-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Engine } from '../engine/engine.ts'
import { readCollection } from './read-collection.ts'

/** The collection a plan is asked for: of a file, or the newest of an open project. */
export async function planSourceTree(
  engine: Engine,
  { file, projectId, ...overrides }: z.infer<typeof planSource>,
): Promise<Result<Collection, Problem[]>> {
  if (file !== undefined) {
    const read = await readCollection(engine.parts, file, overrides)
    return read.ok ? ok(read.value.document) : read
  }
  const collections = projectId === undefined ? [] : (engine.project(projectId)?.session.store.read.collections() ?? [])
  const newest = collections.reduce<(typeof collections)[number] | undefined>(
    (best, row) => (best === undefined || row.changedAt > best.changedAt ? row : best),
    undefined,
  )
  if (!newest) return err([{ code: 'NOT_FOUND', message: 'The project holds no collection.' }])
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined))
  return ok({ ...newest.document, ...given })
}
