import { composeRequestSchema, type Draw } from '../../../../schemas/compose-params.ts'
import type { Request } from '../../../../schemas/request.ts'
import type { Tool } from '../../../../schemas/tool.ts'
import { hashOf } from '../../prelude/hash.ts'

/** Longest side of a picture on the sheet, in pixels. */
const SIDE_MAX_PX = 384

export type SmallRequest = { request: Request; requestHash: string }

/**
 * A request for the same picture, small: with it, layers are read and kept at the size they are shown. A picture whose
 * layers keep their own pixels (`fit: none`) has no smaller one, and stays as it is. Where a tool draws nothing by
 * chance the seed is left out, so that the hash changes exactly when the picture does.
 */
export function smallRequest(request: Request, tool: Tool): SmallRequest {
  const [node] = request.spell.nodes
  if (!node) throw new Error('a request has at least one node')
  const params = tool.drawsLayers ? smallDrawing(node.params) : smallCanvas(node.params, tool)
  const seeds = tool.drawsLayers ? { piece: '0' } : request.seeds
  const small: Request = { ...request, spell: { ...request.spell, nodes: [{ ...node, params }] }, seeds }
  return { request: small, requestHash: hashOf(small) }
}

function smallDrawing(params: Record<string, unknown>): Record<string, unknown> {
  const drawing = composeRequestSchema.parse(params)
  const scale = scaleOf(drawing.width, drawing.height)
  if (scale === 1 || drawing.draws.some((draw) => draw.fit === 'none')) return { ...drawing, effort: 'fast' }
  const size = (px: number) => Math.max(1, Math.round(px * scale))
  const draws = drawing.draws.map((draw): Draw => ({
    ...draw,
    offsetX: Math.round(draw.offsetX * scale),
    offsetY: Math.round(draw.offsetY * scale),
    ...(draw.width !== undefined && { width: size(draw.width) }),
    ...(draw.height !== undefined && { height: size(draw.height) }),
  }))
  return { ...drawing, effort: 'fast', width: size(drawing.width), height: size(drawing.height), draws }
}

function smallCanvas(params: Record<string, unknown>, tool: Tool): Record<string, unknown> {
  const { width, height } = params
  if (typeof width !== 'number' || typeof height !== 'number') return params
  const scale = scaleOf(width, height)
  const size = (name: string, px: number) => Math.max(minimumOf(tool, name), Math.round(px * scale))
  return scale === 1 ? params : { ...params, width: size('width', width), height: size('height', height) }
}

function scaleOf(width: number, height: number): number {
  return Math.min(1, SIDE_MAX_PX / Math.max(width, height))
}

function minimumOf(tool: Tool, name: string): number {
  const minimum = tool.inputSchema.properties[name]?.['minimum']
  return typeof minimum === 'number' ? minimum : 1
}
