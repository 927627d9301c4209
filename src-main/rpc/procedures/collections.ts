import { cookCollection } from '../../app/commands/cook-collection.ts'
import { editCollection } from '../../app/commands/edit-collection.ts'
import { importCollection } from '../../app/commands/import-collection.ts'
import { importLayers } from '../../app/projects/import-layers.ts'
import { collectionToPlan } from '../../app/queries/collection-to-plan.ts'
import { capacityOf, planOf } from '../../app/queries/plan-preview.ts'
import { answer, sessionOf } from '../answer.ts'
import { commanded } from '../commanded.ts'
import { os } from '../implementer.ts'

export const collectionProcedures = {
  list: os.collections.list.handler(({ input, context }) =>
    sessionOf(context, input.projectId).store.read.collections(),
  ),
  import: os.collections.import.handler(commanded(importCollection)),
  cook: os.collections.cook.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await cookCollection(sessionOf(context, projectId), input, commandId)),
  ),
  edit: os.collections.edit.handler(commanded(editCollection)),
  importLayers: os.collections.importLayers.handler(async ({ input, context }) =>
    answer(await importLayers(context.engine.parts, input)),
  ),
  plan: os.collections.plan.handler(async ({ input, context }) =>
    planOf(answer(await collectionToPlan(context.engine, input))),
  ),
  capacity: os.collections.capacity.handler(async ({ input, context }) =>
    capacityOf(answer(await collectionToPlan(context.engine, input))),
  ),
}
