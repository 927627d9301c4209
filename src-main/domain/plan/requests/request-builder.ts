import type { SourceAsset } from '../../../../schemas/asset.ts'
import type { Collection, Selection } from '../../../../schemas/collection.ts'
import { composeParamsSchema, composeRequestSchema } from '../../../../schemas/compose-params.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Request } from '../../../../schemas/request.ts'
import type { Tool } from '../../../../schemas/tool.ts'
import { parseDocument } from '../../prelude/document/parse-document.ts'
import { hashOf } from '../../prelude/hash.ts'
import { err, ok, type Result } from '../../prelude/result.ts'
import { pieceSeed } from '../seeds/piece-seed.ts'
import { layerDraws } from './layer-draws.ts'
import { paramsResolver } from './params-resolver.ts'

export type PieceToMake = { number: number; take: number; selection: Selection }
export type BuiltRequest = { request: Request; requestHash: string; seed: string }
export type RequestBuilder = (piece: PieceToMake) => Result<BuiltRequest, Problem[]>

type Pinned = { document: Collection; assets: readonly SourceAsset[]; seed: string }

/**
 * Prepares a collection once; turns each of its pieces into a request that holds all it needs. Fails with every fault of
 * the parameters at once.
 */
export function requestBuilder(
  { document, assets, seed: cookSeed }: Pinned,
  tool: Tool,
): Result<RequestBuilder, Problem[]> {
  const resolve = paramsResolver(document, tool)
  if (!resolve.ok) return resolve
  const drawsOf = layerDraws(document.traitTree, assets)
  const shaByPath = new Map(assets.map((asset) => [asset.path, asset.sha256]))

  return ok((piece) => {
    const seed = pieceSeed(cookSeed, piece.number, piece.take)
    const resolved = resolve.value({ number: piece.number, seed, selection: piece.selection })
    if (!resolved.ok) return resolved
    const finished = tool.drawsLayers ? composeNode(resolved.value) : ok(filesByContent(resolved.value, shaByPath))
    if (!finished.ok) return finished
    const request: Request = {
      v: 1,
      spell: {
        nodes: [
          {
            id: tool.id,
            toolId: tool.id,
            toolVersion: tool.version,
            params: finished.value as Record<string, unknown>,
          },
        ],
        edges: [],
        output: { node: tool.id, output: tool.outputs[0]?.name ?? 'image' },
      },
      seeds: { piece: seed },
    }
    return ok({ request, requestHash: hashOf(request), seed })

    function composeNode(value: unknown): Result<unknown, Problem[]> {
      const checked = parseDocument(composeParamsSchema, value)
      if (!checked.ok) return err(checked.error.map(underParams))
      const { layers: _layers, fit: _fit, ...frame } = checked.value
      return ok(composeRequestSchema.parse({ ...frame, draws: drawsOf(piece.selection, checked.value) }))
    }
  })
}

function underParams(problem: Problem): Problem {
  const field = problem.field === undefined || problem.field === '' ? 'params' : `params.${problem.field}`
  return { ...problem, field }
}

/** Files of the collection become references by content. */
function filesByContent(value: unknown, shaByPath: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => filesByContent(item, shaByPath))
  if (typeof value !== 'object' || value === null) return value
  const { asset } = value as { asset?: unknown }
  const blob = typeof asset === 'string' ? shaByPath.get(asset) : undefined
  if (blob !== undefined) return { blob }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filesByContent(item, shaByPath)]))
}
