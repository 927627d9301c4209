import { describe, expect, test } from 'vitest'
import type { ComposeRequest, Draw } from '../../../../schemas/compose-params.ts'
import type { Request } from '../../../../schemas/request.ts'
import { type Tool, toolSchema } from '../../../../schemas/tool.ts'
import { smallRequest } from './small-request.ts'

const size = { type: 'integer', minimum: 16 }
const toolOf = (drawsLayers: boolean): Tool =>
  toolSchema.parse({
    id: 'paint',
    version: 1,
    displayName: 'Paint',
    service: drawsLayers ? 'compose' : 'sketch',
    mediaType: 'image',
    deliveryMode: 'immediate',
    inputSchema: { type: 'object', properties: { width: size, height: size }, additionalProperties: false },
    outputs: [{ name: 'image', mediaType: 'image' }],
    drawsLayers,
  })

const requestOf = (params: Record<string, unknown>, seed = '7'): Request => ({
  v: 1,
  spell: {
    nodes: [{ id: 'paint', toolId: 'paint', toolVersion: 1, params }],
    edges: [],
    output: { node: 'paint', output: 'image' },
  },
  seeds: { piece: seed },
})

const draw = (changes: Partial<Draw> = {}): Draw => ({
  image: { blob: 'a'.repeat(64) },
  blend: 'multiply',
  opacity: 0.5,
  offsetX: 100,
  offsetY: -50,
  fit: 'contain',
  ...changes,
})
const layered = (changes: Partial<ComposeRequest> = {}) => ({ width: 1_000, height: 500, draws: [draw()], ...changes })
const paramsOf = (request: Request) => request.spell.nodes[0]?.params

describe('a small request', () => {
  test('is the same drawing at the size of the sheet: places and boxes shrink with it, all else stays', () => {
    const params = layered({
      background: '#112233',
      scaling: 'nearest',
      draws: [draw(), draw({ width: 200, height: 3 })],
    })
    expect(paramsOf(smallRequest(requestOf(params), toolOf(true)).request)).toMatchObject({
      width: 384,
      height: 192,
      background: '#112233',
      scaling: 'nearest',
      draws: [
        { offsetX: 38, offsetY: -19, fit: 'contain', blend: 'multiply', opacity: 0.5 },
        { offsetX: 38, offsetY: -19, width: 77, height: 1 },
      ],
    })
  })

  test('of what is small already, or keeps the pixels of its layers, is of the same size', () => {
    const small = layered({ width: 300, height: 384 })
    expect(paramsOf(smallRequest(requestOf(small), toolOf(true)).request)).toMatchObject(small)
    const exact = layered({ draws: [draw(), draw({ fit: 'none' })] })
    expect(paramsOf(smallRequest(requestOf(exact), toolOf(true)).request)).toMatchObject(exact)
  })

  test('is known by its picture: the seed matters only to a tool that draws by it', () => {
    const hash = (drawsLayers: boolean, params: Record<string, unknown>, seed: string) =>
      smallRequest(requestOf(params, seed), toolOf(drawsLayers)).requestHash
    expect(hash(true, layered(), '1')).toBe(hash(true, layered(), '2'))
    expect(hash(true, layered(), '1')).not.toBe(hash(true, layered({ draws: [draw({ opacity: 1 })] }), '1'))
    expect(hash(false, { prompt: 'owl' }, '1')).not.toBe(hash(false, { prompt: 'owl' }, '2'))
  })

  test('never asks a tool for less than it can draw', () => {
    const { request } = smallRequest(requestOf({ width: 8_000, height: 20, prompt: 'owl' }), toolOf(false))
    expect(paramsOf(request)).toEqual({ width: 384, height: 16, prompt: 'owl' })
    const unsized = { prompt: 'owl' }
    expect(paramsOf(smallRequest(requestOf(unsized), toolOf(false)).request)).toEqual(unsized)
  })
})
