import type { z } from 'zod'
import { startCookInput, type startCookOutput } from '../../../schemas/commands/cook-commands.ts'
import type { NewEvent } from '../../../schemas/event.ts'
import { checkTree } from '../../domain/plan/traits/check-tree.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import type { Command } from '../engine/command.ts'
import { documentFaults } from '../queries/document-faults.ts'
import { documentFile } from '../queries/document-file.ts'
import { eachOnce } from '../queries/each-once.ts'
import { planProblems } from '../queries/plan-problems.ts'
import { preflight } from '../queries/preflight.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { missingCollection } from './missing-collection.ts'

type Facts = { collection: CollectionView; planHash: string; planBlob: string; cookId: string }
type State = { collection: CollectionView | undefined; open: CookView | undefined }

/**
 * Plans a collection and starts to cook it; a former cook of it is put away with the same stroke where that is asked
 * for. Every reason against it comes at once, and then nothing is written.
 */
export const startCook: Command<z.infer<typeof startCookInput>, Facts, State, z.infer<typeof startCookOutput>> = {
  name: 'cook.start',
  input: startCookInput,
  async gather(session, { collectionId }) {
    const collection = session.store.read.collection(collectionId)
    if (!collection) return err([missingCollection(collectionId)])
    const { document, assets } = collection
    const faults = documentFaults(session.tools, collection)
    if (checkTree(document.traitTree).length > 0) return err(faults)
    const planned = await session.sheetPlans.planOf(collection)
    if (!planned.ok) return planned
    const { pieces } = planned.value
    const unmet = planned.value.status === 'met' ? [] : planProblems(planned.value, documentFile(collection))
    const unready = await preflight(session, { document, assets, pieces, toMake: document.supply })
    const problems = eachOnce([...faults, ...unmet, ...unready])
    if (problems.length > 0) return err(problems)
    const pinned = await session.planner.pin({ document, assets, treeHash: collection.treeHash, pieces })
    if (!pinned.ok) return pinned
    const { planHash, text } = pinned.value
    const planBlob = await session.blobs.put(text)
    return ok({ collection, planHash, planBlob, cookId: session.clock.newId() })
  },
  load: (reads, { collectionId }) => ({
    collection: reads.collection(collectionId),
    open: reads.cooks(collectionId).find((cook) => cook.status !== 'archived'),
  }),
  decide(state, { collectionId, former }, { collection, planHash, planBlob, cookId }) {
    if (state.collection?.documentHash !== collection.documentHash) return err([changedMeanwhile()])
    const { open } = state
    if (open && former === 'refuse') {
      const message = 'This collection is being cooked already.'
      return err([{ code: 'CONFLICT', message, cure: 'Revise that cook, or archive it first.' }])
    }
    const { document, documentHash, treeHash } = collection
    const { supply, mode } = document
    const payload = {
      cookId,
      collectionId,
      seed: String(document.seed),
      mode,
      documentHash,
      planHash,
      treeHash,
      planBlob,
      supply,
    }
    const events: NewEvent[] = [{ type: 'cook.started', entityType: 'cook', entityId: cookId, payload }]
    if (open)
      events.unshift({ type: 'cook.archived', entityType: 'cook', entityId: open.id, payload: { cookId: open.id } })
    return ok({
      events,
      cancelSources: open ? [open.id] : [],
      result: { cookId },
    })
  },
}
