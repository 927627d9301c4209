import type { z } from 'zod'
import { reviseCookInput, type reviseCookOutput } from '../../../schemas/commands/cook-commands.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import { remadeStatus } from '../../domain/run/remade-status.ts'
import type { Command } from '../engine/command.ts'
import { previewRevision, type Revision } from '../queries/preview-revision.ts'
import { changedMeanwhile } from './start-cook.ts'
import { missingCook } from './missing-cook.ts'

type Facts = { revision: Revision; planBlob: string }
type State = { cook: CookView | undefined; collection: CollectionView | undefined }
export type RevisedCook = z.infer<typeof reviseCookOutput>

/**
 * Takes over the collection as it is now: new art, parameters, traits, rules, or a larger supply. Same numbers, same
 * selections and seeds wherever they are still valid; affected pieces become due and their decisions reopen.
 */
export const reviseCook: Command<z.infer<typeof reviseCookInput>, Facts, State, RevisedCook> = {
  name: 'cook.revise',
  input: reviseCookInput,
  inTurn: true,
  async gather(session, { cookId }) {
    const cook = session.store.read.cook(cookId)
    if (!cook) return err([missingCook(cookId)])
    const revision = await previewRevision(session, cook)
    if (!revision.ok) return revision
    const planBlob = await session.plans.save(revision.value.plan, cook.seed)
    return ok({ revision: revision.value, planBlob })
  },
  load: (reads, { cookId }) => {
    const cook = reads.cook(cookId)
    return { cook, collection: cook && reads.collection(cook.collectionId) }
  },
  decide({ cook, collection }, { cookId }, { revision, planBlob }) {
    const seen = revision.cook
    if (cook?.planBlob !== seen.planBlob || collection?.documentHash !== revision.collection.documentHash) {
      return err([changedMeanwhile()])
    }
    if (!cookAllows(cook.status, 'remake')) {
      return err([{ code: 'CONFLICT', message: `A cook that is ${cook.status} can't be revised.` }])
    }
    const { due, stay, planHash } = revision
    const { supply } = collection.document
    const result = { due: due.map((item) => item.number), stay, planHash, supply }
    const nothing = due.length === 0 && supply <= cook.supply && planHash === cook.planHash
    if (nothing && collection.documentHash === cook.documentHash) return ok({ events: [], result })
    const payload = {
      cookId,
      documentHash: collection.documentHash,
      planHash,
      treeHash: collection.treeHash,
      planBlob,
      supply,
      due,
      status: due.length > 0 || supply > cook.supply ? remadeStatus(cook.status) : cook.status,
    }
    return ok({ events: [{ type: 'cook.revised', entityType: 'cook', entityId: cookId, payload }], result })
  },
}
