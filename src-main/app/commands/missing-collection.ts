import type { Problem } from '../../../schemas/errors.ts'

/** A command names a collection that the project does not hold. */
export function missingCollection(collectionId: string): Problem {
  const message = `There is no collection ${collectionId} in this project.`
  return { code: 'NOT_FOUND', message, cure: 'Name one of the collections that the project lists, or import it first.' }
}
