import type { Edit, EditWhat } from '../../../schemas/edit.ts'
import type { EngineHarness } from './engine-harness.ts'
import { type LooseDocument, sketchDocument } from './sketch-document.ts'

/** Whatever a person did. */
export const WHAT: EditWhat = { verb: 'set', subject: 'something', count: 1 }

/** Birds of whom one wears no crown. */
export function birds(changes: Partial<LooseDocument> = {}): LooseDocument {
  const { traitTree, ...rest } = sketchDocument({ supply: 3 })
  const rules = [
    {
      kind: 'forbid' as const,
      when: [{ category: 'Bird', trait: 'Owl' }],
      with: [{ category: 'Hat', trait: 'Crown' }],
    },
  ]
  return { ...rest, traitTree: { ...traitTree, rules }, ...changes }
}

/** A collection that is edited, in a real engine. */
export type Edited = { h: EngineHarness; of: { projectId: string; collectionId: string } }

export async function taken(h: EngineHarness): Promise<Edited> {
  return { h, of: { projectId: h.projectId, collectionId: await h.take() } }
}

/** The collection as the project holds it at this moment. */
export function view({ h, of }: Edited) {
  const collection = h.session().store.read.collection(of.collectionId)
  if (!collection) throw new Error('the collection is gone')
  return collection
}

export const edit = ({ h, of }: Edited, edits: Edit[], gesture?: string) =>
  h.api.collections.edit({ ...of, edits, what: WHAT, ...(gesture !== undefined && { gesture }) })
export const turn = ({ h, of }: Edited, way: 'undo' | 'redo', gesture: string) =>
  h.api.collections[way]({ ...of, gesture })
/** The gestures that can be undone and redone, the next first. */
export const history = async ({ h, of }: Edited) => {
  const { undo, redo } = await h.api.collections.history(of)
  const gestures = (steps: typeof undo) => steps.map((step) => step.gesture)
  return { undo: gestures(undo), redo: gestures(redo) }
}
/** How many edits the log tells of. */
export const told = ({ h }: Edited) => h.events('collection.edited').length
