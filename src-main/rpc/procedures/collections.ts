import { editCollection } from '../../app/commands/edit-collection.ts'
import { importCollection } from '../../app/commands/import-collection.ts'
import { execute } from '../../app/engine/execute.ts'
import { importLayers } from '../../app/projects/import-layers.ts'
import { planSourceTree } from '../../app/queries/plan-source-tree.ts'
import { capacityOf, planOf } from '../../app/queries/plan-preview.ts'
import { answer, sessionOf } from '../answer.ts'
import { os } from '../implementer.ts'

export const collectionProcedures = {
  list: os.collections.list.handler(({ input, context }) =>
    sessionOf(context, input.projectId).store.read.collections(),
  ),
  import: os.collections.import.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), importCollection, input, commandId)),
  ),
  edit: os.collections.edit.handler(async ({ input: { projectId, commandId, ...input }, context }) =>
    answer(await execute(sessionOf(context, projectId), editCollection, input, commandId)),
  ),
  importLayers: os.collections.importLayers.handler(async ({ input, context }) =>
    answer(await importLayers(context.engine.parts, input)),
  ),
  plan: os.collections.plan.handler(async ({ input, context }) =>
    planOf(answer(await planSourceTree(context.engine, input))),
  ),
  capacity: os.collections.capacity.handler(async ({ input, context }) =>
    capacityOf(answer(await planSourceTree(context.engine, input))),
  ),
}
