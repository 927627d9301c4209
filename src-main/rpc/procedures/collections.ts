import { cookCollection } from '../../app/commands/cook-collection.ts'
import { editCollection } from '../../app/commands/edit-collection.ts'
import { importCollection } from '../../app/commands/import-collection.ts'
import { lockPiece } from '../../app/commands/lock-piece.ts'
import { rereadSources } from '../../app/commands/reread-collection.ts'
import { redoEdit, undoEdit } from '../../app/commands/turn-edit.ts'
import { importLayers } from '../../app/projects/import-layers.ts'
import { collectionToPlan } from '../../app/queries/collection-to-plan.ts'
import { listEditHistory } from '../../app/queries/edit-history-of.ts'
import { capacityOf, planOf } from '../../app/queries/plan-preview.ts'
import { readinessOf } from '../../app/queries/readiness.ts'
import { sheetOf } from '../../app/queries/sheet.ts'
import { renderSheetPiece } from '../../app/queries/sheet-piece.ts'
import { tryPiece } from '../../app/queries/try-piece.ts'
import { answer, failed, sessionOf, writableSessionOf } from '../answer.ts'
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
  undo: os.collections.undo.handler(commanded(undoEdit)),
  redo: os.collections.redo.handler(commanded(redoEdit)),
  history: os.collections.history.handler(({ input, context }) =>
    listEditHistory(sessionOf(context, input.projectId).store.read, input.collectionId),
  ),
  reread: os.collections.reread.handler(async ({ input: { projectId, collectionId, commandId }, context }) => {
    const { changed, problems } = answer(
      await rereadSources(writableSessionOf(context, projectId), collectionId, { commandId }),
    )
    if (changed.length === 0 && problems.length > 0) throw failed(problems)
    return { changed }
  }),
  sheet: os.collections.sheet.handler(async ({ input: { projectId, ...input }, context, signal }) =>
    answer(await sheetOf(sessionOf(context, projectId), input, signal)),
  ),
  try: os.collections.try.handler(async ({ input: { projectId, ...input }, context, signal }) =>
    answer(await tryPiece(sessionOf(context, projectId), input, signal)),
  ),
  renderSheetPiece: os.collections.renderSheetPiece.handler(async ({ input: { projectId, ...input }, context }) =>
    answer(await renderSheetPiece(sessionOf(context, projectId), input)),
  ),
  lock: os.collections.lock.handler(commanded(lockPiece)),
  readiness: os.collections.readiness.handler(async ({ input, context, signal }) =>
    answer(await readinessOf(sessionOf(context, input.projectId), input.collectionId, signal)),
  ),
  importLayers: os.collections.importLayers.handler(async ({ input, context }) =>
    answer(await importLayers(context.engine.parts, input)),
  ),
  plan: os.collections.plan.handler(async ({ input, context, signal }) =>
    answer(await planOf(context.engine.parts.planner, answer(await collectionToPlan(context.engine, input)), signal)),
  ),
  capacity: os.collections.capacity.handler(async ({ input, context, signal }) =>
    answer(
      await capacityOf(context.engine.parts.planner, answer(await collectionToPlan(context.engine, input)), signal),
    ),
  ),
}
