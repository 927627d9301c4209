import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { smallRequest, type SmallRequest } from '../../domain/plan/sheet/small-request.ts'
import type { PlannedPiece } from '../../domain/plan/traits/plan-result.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Drawable } from '../engine/previews.ts'
import type { Session } from '../engine/session.ts'
import { missingGenerator } from './missing-generator.ts'
import { notAtOnce } from './not-at-once.ts'

/** A small picture of a planned piece, ready to be drawn. */
export type SheetDrawing = Drawable & Pick<SmallRequest, 'requestHash'>

/** Prepares a collection; turns its planned pieces into small pictures to draw, or says why one can't be drawn. */
export function sheetDrawer(
  { tools, sheetPlans }: Session,
  collection: CollectionView,
): (piece: PlannedPiece) => Result<SheetDrawing, Problem> {
  const { generator } = collection.document
  const tool = generator.kind === 'tool' ? tools.get(generator.toolId) : undefined
  if (!tool) return () => err(missingGenerator())
  if (tool.deliveryMode !== 'immediate') return () => err(notAtOnce(tool.displayName))
  const build = sheetPlans.builderOf(collection, tool)
  if (!build.ok) return () => err(firstOf(build.error))
  return ({ number, selection }) => {
    const built = build.value({ number, take: 0, selection })
    if (!built.ok) return err(firstOf(built.error))
    const [node] = built.value.request.spell.nodes
    const [fault] = tool.drawsLayers ? [] : tools.checkParams(tool, node?.params)
    return fault ? err(fault) : ok({ ...smallRequest(built.value.request, tool), service: tool.service })
  }
}

function firstOf(problems: readonly Problem[]): Problem {
  const [first] = problems
  if (!first) throw new Error('a failure names at least one problem')
  return first
}
