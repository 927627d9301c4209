import type { z } from 'zod'
import type { Collection } from '../../../schemas/collection.ts'
import { editCollectionInput, type editCollectionOutput } from '../../../schemas/commands/collection-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Tool } from '../../../schemas/tool.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { checkCollection } from '../../domain/plan/check-collection.ts'
import { editDocument } from '../../domain/plan/edit/edit-document.ts'
import { referencedAssets } from '../../domain/plan/requests/referenced-assets.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { Command, Decision } from '../engine/command.ts'
import type { Session } from '../engine/session.ts'
import { type Edited, editEvent } from './edit-event.ts'
import { missingCollection } from './missing-collection.ts'

type Input = z.infer<typeof editCollectionInput>
type Output = z.infer<typeof editCollectionOutput>
type Facts = { tools: Map<string, Tool>; newGesture: string }

/**
 * Edits a collection inside its project. What is unfinished is kept and named; a cook is refused until it is cured, and
 * takes the edit over by a revision.
 */
export const editCollection: Command<Input, Facts, CollectionView | undefined, Output> = {
  name: 'collections.edit',
  input: editCollectionInput,
  gather: async (session) => ok({ tools: toolsOf(session), newGesture: session.clock.newId() }),
  load: (reads, { collectionId }) => reads.collection(collectionId),
  decide(collection, { collectionId, edits, what, gesture, ifDocumentHash }, { tools, newGesture }) {
    if (!collection) return err([missingCollection(collectionId)])
    if (ifDocumentHash !== undefined && ifDocumentHash !== collection.documentHash)
      return err([editedMeanwhile(collection.name)])
    const edited = editDocument(collection.document, edits)
    if (!edited.ok) return edited
    const missing = missingFiles(edited.value.document, collection)
    if (missing.length > 0) return err(missing)
    const { event, document, documentHash } = editEvent(collection, edited.value, {
      what,
      gesture: gesture ?? newGesture,
    })
    return ok(editDecision(collection, { event, document, documentHash }, tools))
  },
}

/** What an edit comes to. One that leaves everything as it was is not told to the log, unless it is the undo of one. */
export function editDecision(
  collection: CollectionView,
  { event, document, documentHash }: Edited,
  tools: Map<string, Tool>,
): Decision<Output> {
  const { errors, warnings } = checkCollection(document, (id) => tools.get(id))
  const changed = documentHash !== collection.documentHash
  const isTold = changed || event.payload.turns !== undefined
  return { events: isTold ? [event] : [], result: { changed, documentHash, problems: errors, warnings } }
}

export function toolsOf(session: Session): Map<string, Tool> {
  return new Map(session.tools.list().map((tool) => [tool.id, tool]))
}

/** A file that the edit names first; one that was named before is the business of reading and cooking. */
export function missingFiles(document: Collection, { document: before, assets }: CollectionView): Problem[] {
  const known = new Set([...assets, ...referencedAssets(before)].map((asset) => asset.path))
  return referencedAssets(document)
    .filter(({ path }) => !known.has(path))
    .map(({ path, field }) => ({
      code: 'LAYER_MISSING',
      message: 'This file is not part of the collection.',
      file: path,
      field,
      cure: 'Add it to the folder of layers and import the collection again.',
    }))
}

function editedMeanwhile(name: string): Problem {
  return {
    code: 'CONFLICT',
    message: `"${name}" was changed somewhere else while this edit was made, so that nothing was written.`,
    cure: 'Look at it as it is now, and make the edit again.',
  }
}
