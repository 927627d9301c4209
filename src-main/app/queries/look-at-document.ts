import type { Collection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { documentHashOf } from '../../domain/plan/document-hash.ts'
import { keepLocks } from '../commands/keep-locks.ts'
import type { Session } from '../engine/session.ts'
import { documentFile } from './document-file.ts'
import { readCollection } from './read-collection.ts'
import { withGiven } from './with-given.ts'
import type { DocumentNow } from './sources-now.ts'

/**
 * The document of a collection as it is on disk now. It is taken over where it changed there and nobody edited it here
 * since; where both happened, a person decides.
 */
export async function lookAtDocument(session: Session, collection: CollectionView): Promise<DocumentNow> {
  const { document: known, lastRead, overrides } = collection
  const asItIs: DocumentNow = { document: known, lastRead, problems: [] }
  const read = await readCollection(session, documentFile(collection), {})
  if (!read.ok) return { ...asItIs, problems: read.error.map(keptMeanwhile) }
  const { sha256, document: onDisk } = read.value
  if (lastRead?.sha256 === sha256) return asItIs
  const kept = keepLocks(known, withGiven<Collection>(onDisk, overrides))
  const taken: DocumentNow = { document: kept.document, lastRead: { sha256, edited: false }, problems: kept.warnings }
  if (isSame(kept.document, known)) return { ...taken, document: known }
  return lastRead && !lastRead.edited ? taken : { ...asItIs, problems: [changedOnBothSides(documentFile(collection))] }
}

function isSame(a: Collection, b: Collection): boolean {
  return documentHashOf(a, []) === documentHashOf(b, [])
}

function keptMeanwhile(problem: Problem): Problem {
  const cure = `${problem.cure ?? 'Correct it.'} Until then the collection stays as the project has it.`
  return { ...problem, cure }
}

function changedOnBothSides(file: string): Problem {
  return {
    code: 'CONFLICT',
    message: 'The document on disk changed too, after the collection was edited here.',
    file,
    cure: 'Import the document again to take it over, which gives up the edits made here; or leave it as it is.',
  }
}
