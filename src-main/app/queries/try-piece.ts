import type { z } from 'zod'
import type { Collection, Selection, SelectionValue } from '../../../schemas/collection.ts'
import type { TriedPiece, tryPieceInput } from '../../../schemas/commands/try-queries.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Tool } from '../../../schemas/tool.ts'
import type { TraitTree } from '../../../schemas/trait-tree.ts'
import { selectionAt } from '../../domain/plan/packed-pieces.ts'
import { paramsResolver } from '../../domain/plan/requests/params-resolver.ts'
import { requestBuilder } from '../../domain/plan/requests/request-builder.ts'
import { pieceSeed } from '../../domain/plan/seeds/piece-seed.ts'
import { rangeValues } from '../../domain/plan/traits/compile/range-values.ts'
import { checkTree } from '../../domain/plan/traits/check-tree.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { missingCollection } from '../commands/missing-collection.ts'
import type { Session } from '../engine/session.ts'
import { missingGenerator } from './missing-generator.ts'
import { notAtOnce } from './not-at-once.ts'
import { planProblems } from './plan-problems.ts'

type Input = Omit<z.infer<typeof tryPieceInput>, 'projectId'>
type Piece = { number: number; selection: TriedPiece['selection'] }

/**
 * A piece as it would be, were it planned with what is fixed: the other traits are drawn by their weights, within the rules.
 * Pins say which piece is which, and a try is none of them. What draws it stays at hand, at full size.
 */
export async function tryPiece(
  session: Session,
  input: Input,
  signal?: AbortSignal,
): Promise<Result<TriedPiece, Problem[]>> {
  const collection = session.store.read.collection(input.collectionId)
  if (!collection) return err([missingCollection(input.collectionId)])
  const { generator } = collection.document
  const tool = generator.kind === 'tool' ? session.tools.get(generator.toolId) : undefined
  if (!tool) return err([missingGenerator()])
  const document: Collection = { ...collection.document, params: input.params ?? collection.document.params }
  const tree = withoutPins(document.traitTree)
  const faults = checkTree(tree)
  if (faults.length > 0) return err(faults)
  const kept = [{ number: 1, selection: input.selection }]
  const planned = await session.planner.plan({ tree, supply: 1, seed: input.seed, mode: 'weighted', kept }, signal)
  if (!planned.ok) return planned
  if (planned.value.status !== 'met') return err(planProblems(planned.value))
  const drawnSelection = selectionAt(planned.value.pieces, 0)
  const piece = { number: input.number, selection: withOwnValues(tree, drawnSelection, input) }
  const params = resolvedParams(document, tool, piece, input.seed)
  const drawn = drawing(session, { document, assets: collection.assets, seed: input.seed }, tool, piece)
  return ok({
    selection: piece.selection,
    params: params.ok ? params.value : null,
    requestHash: drawn.ok ? drawn.value : null,
    problems: drawn.ok ? [] : drawn.error,
  })
}

/** A value that follows from a piece's number is that of the number that is tried, unless it is fixed. */
function withOwnValues(tree: TraitTree, planned: Selection, { number, selection }: Input): Selection {
  const values = tree.categories.flatMap(({ name, mode, generator }): [string, SelectionValue][] => {
    const isOwn = mode === 'generated' && generator && planned[name] !== null && !Object.hasOwn(selection, name)
    if (!isOwn) return []
    const range = rangeValues(generator)
    return [[name, range.valueAt(range.rungOfPiece(number))]]
  })
  return { ...planned, ...Object.fromEntries(values) }
}

function withoutPins({ rules, ...tree }: TraitTree): TraitTree {
  return { ...tree, rules: rules.filter((rule) => rule.kind !== 'pin') }
}

function resolvedParams(
  document: Collection,
  tool: Tool,
  { number, selection }: Piece,
  seed: string,
): Result<Record<string, unknown>, Problem[]> {
  const resolve = paramsResolver(document, tool)
  if (!resolve.ok) return resolve
  const resolved = resolve.value({ number, seed: pieceSeed(seed, number, 0), selection })
  return resolved.ok ? ok(resolved.value as Record<string, unknown>) : resolved
}

/** Builds the request and keeps it at hand; gives its hash. */
function drawing(
  { tools, previews }: Session,
  pinned: Parameters<typeof requestBuilder>[0],
  tool: Tool,
  piece: Piece,
): Result<string, Problem[]> {
  if (tool.deliveryMode !== 'immediate') return err([notAtOnce(tool.displayName)])
  const build = requestBuilder(pinned, tool)
  if (!build.ok) return build
  const built = build.value({ ...piece, take: 0 })
  if (!built.ok) return built
  const { request, requestHash } = built.value
  const [node] = request.spell.nodes
  const faults = tool.drawsLayers ? [] : tools.checkParams(tool, node?.params)
  if (faults.length > 0) return err(faults)
  previews.remember(requestHash, { request, service: tool.service })
  return ok(requestHash)
}
