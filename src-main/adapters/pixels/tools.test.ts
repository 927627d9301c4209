import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { composeParamsSchema } from '../../../schemas/compose-params.ts'
import { toolSchema } from '../../../schemas/tool.ts'
import { sketchRequestSchema } from './sketch/sketch-request.ts'

const tool = (id: string) =>
  toolSchema.parse(JSON.parse(readFileSync(new URL(`../../../resources/tools/${id}.json`, import.meta.url), 'utf8')))

/** What a schema allows, without the words around it. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare)
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key]) => !['$schema', 'title', 'description', 'pattern'].includes(key))
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'properties' ? bareProperties(value) : bare(value)]),
  )
}

const bareProperties = (properties: object): unknown =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, bare(schema)]))

describe('the built-in tools', () => {
  for (const id of ['compose', 'sketch', 'resize', 'trim'])
    it(`${id} is declared with a title and help for every parameter`, () => {
      const { inputSchema, mediaType, deliveryMode } = tool(id)
      expect([tool(id).id, mediaType, deliveryMode]).toEqual([id, 'image', 'immediate'])
      for (const param of Object.values(inputSchema.properties))
        expect(param).toMatchObject({ title: expect.any(String) as string, description: expect.any(String) as string })
    })

  it('compose asks for exactly what its parameters are', () => {
    const wanted = z.toJSONSchema(composeParamsSchema, { target: 'draft-2020-12', io: 'input' })
    expect(bare(tool('compose').inputSchema)).toEqual(bare(wanted))
    expect(tool('compose').drawsLayers).toBe(true)
  })

  it('sketch asks for what its request holds, with the piece’s own seed', () => {
    const { properties, required } = tool('sketch').inputSchema
    expect(Object.keys(properties).sort()).toEqual(Object.keys(sketchRequestSchema.shape).sort())
    expect(properties['seed']?.default).toBe('[[@seed]]')
    expect(required).toEqual(['prompt'])
  })

  it('the finishers turn one picture into another', () => {
    expect(['resize', 'trim'].map((id) => tool(id).role)).toEqual(['finisher', 'finisher'])
  })
})
