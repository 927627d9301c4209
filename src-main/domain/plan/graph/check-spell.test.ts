import { describe, expect, test } from 'vitest'
import { type Spell, spellSchema } from '../../../../schemas/spell.ts'
import { type Tool, toolSchema } from '../../../../schemas/tool.ts'
import { checkSpell } from './check-spell.ts'

const tool = (id: string, takesImage: boolean, gives: 'image' | 'text'): Tool =>
  toolSchema.parse({
    id,
    version: 1,
    displayName: id,
    service: 'sketch',
    mediaType: gives,
    deliveryMode: 'immediate',
    inputSchema: {
      type: 'object',
      properties: { prompt: { type: 'string' }, ...(takesImage && { image: { type: 'string', 'x-media': 'image' } }) },
      additionalProperties: false,
    },
    outputs: [{ name: 'out', mediaType: gives }],
  })

const tools = new Map(
  [tool('draw', false, 'image'), tool('polish', true, 'image'), tool('tell', false, 'text')].map((t) => [t.id, t]),
)
const node = (id: string, toolId: string) => ({ id, toolId, params: {} })
const edge = (from: string, to: string, param = 'image', output = 'out') => ({
  from: { node: from, output },
  to: { node: to, param },
})

const whole = {
  id: 's',
  version: 1,
  name: 'Draw and polish',
  nodes: [node('a', 'draw'), node('b', 'polish')],
  edges: [edge('a', 'b')],
  output: { node: 'b', output: 'out' },
}
const check = (changes: Partial<Record<keyof Spell, unknown>>) =>
  checkSpell(spellSchema.parse({ ...whole, ...changes }), (id) => tools.get(id))

describe('a spell', () => {
  test('that is whole has no faults', () => {
    expect(check({})).toEqual([])
  })

  test.each<[string, Partial<Record<keyof Spell, unknown>>, RegExp]>([
    [
      'with two nodes of one name',
      { nodes: [node('a', 'draw'), node('b', 'polish'), node('b', 'polish')] },
      /Two nodes are called b/,
    ],
    ['with a tool that is not there', { nodes: [node('a', 'paint'), node('b', 'polish')] }, /no tool paint/],
    ['with an edge from nowhere', { edges: [edge('x', 'b')] }, /no node x/],
    ['with an end that a tool does not have', { edges: [edge('a', 'b', 'image', 'picture')] }, /has no picture/],
    ['with a parameter that a tool does not have', { edges: [edge('a', 'b', 'mask')] }, /has no mask/],
    [
      'with text where an image belongs',
      { nodes: [node('a', 'tell'), node('b', 'polish')] },
      /gives text; image of node b takes image/,
    ],
    ['with two edges into one end', { edges: [edge('a', 'b'), edge('a', 'b')] }, /Two edges lead into image of node b/],
    [
      'that goes in a circle',
      { nodes: [node('a', 'polish'), node('b', 'polish')], edges: [edge('a', 'b'), edge('b', 'a')] },
      /a → b → a|b → a → b/,
    ],
    [
      'with a node that leads nowhere',
      { nodes: [...whole.nodes, node('c', 'draw')] },
      /Node c does not lead to the output/,
    ],
    ['whose output is not there', { output: { node: 'z', output: 'out' } }, /no node z/],
  ])('%s is told so, with the node', (_what, changes, message) => {
    const problems = check(changes)
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message)
    expect(problems.every((problem) => problem.field !== undefined && problem.cure !== undefined)).toBe(true)
  })
})
