import type { z } from 'zod'
import { editCollectionInput, type editCollectionOutput } from '../../../schemas/commands/collection-commands.ts'
import type { Collection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Tool } from '../../../schemas/tool.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { checkCollection } from '../../domain/plan/check-collection.ts'
import { referencedAssets } from '../../domain/plan/requests/referenced-assets.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'
import { withGiven } from '../queries/with-given.ts'
import { collectionPayload } from './collection-payload.ts'
import { missingCollection } from './missing-collection.ts'

type Input = z.infer<typeof editCollectionInput>
type Output = z.infer<typeof editCollectionOutput>

/**
 * Edits a collection inside its project: supply, seed, parameters, traits, rules. Files must be among those it has. A
 * cook takes the edit over by a revision; this is also how a supply is extended.
 */
export const editCollection: Command<Input, Map<string, Tool>, CollectionView | undefined, Output> = {
  name: 'collections.edit',
  input: editCollectionInput,
  gather: async (session) => ok(new Map(session.tools.list().map((tool) => [tool.id, tool]))),
  load: (reads, { collectionId }) => reads.collection(collectionId),
  decide(collection, { collectionId, changes, ifDocumentHash = collection?.documentHash }, tools) {
    if (!collection) return err([missingCollection(collectionId)])
    if (ifDocumentHash !== collection.documentHash) return err([editedMeanwhile(collection.name)])
    const document = withGiven(collection.document, changes)
    const { errors, warnings } = checkCollection(document, (id) => tools.get(id))
    const problems = [...errors, ...missingFiles(document, collection)]
    if (problems.length > 0) return err(problems)
    const lastRead = collection.lastRead && { ...collection.lastRead, edited: true }
    const payload = collectionPayload(collectionId, { ...collection, document, lastRead })
    const changed = payload.documentHash !== collection.documentHash
    if (!changed) return ok({ events: [], result: { changed, warnings } })
    return ok({
      events: [{ type: 'collection.changed', entityType: 'collection', entityId: collectionId, payload }],
      result: { changed, warnings },
    })
  },
}

function editedMeanwhile(name: string): Problem {
  return {
    code: 'CONFLICT',
    message: `"${name}" was changed somewhere else while this edit was made, so that nothing was written.`,
    cure: 'Look at it as it is now, and make the edit again.',
  }
}

function missingFiles(document: Collection, { assets }: CollectionView): Problem[] {
  const known = new Set(assets.map((asset) => asset.path))
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
