import type { Problem } from '../../../../schemas/errors.ts'
import type { Spell } from '../../../../schemas/spell.ts'
import type { Tool } from '../../../../schemas/tool.ts'

/**
 * Every fault of a spell's graph, each with its node: unknown tools, doubled ids, ends that do not exist or do not
 * agree in type, two edges into one parameter, circles, and nodes that do not reach the output.
 */
export function checkSpell(spell: Spell, toolOf: (id: string) => Tool | undefined): Problem[] {
  const problems: Problem[] = []
  const say = (field: string, message: string, cure: string) =>
    problems.push({ code: 'VALIDATION', message, field, cure })
  const nodes = new Map<string, Tool | undefined>()

  spell.nodes.forEach((node, index) => {
    const field = `nodes[${index}]`
    if (nodes.has(node.id)) say(`${field}.id`, `Two nodes are called ${node.id}.`, 'Give each node its own id.')
    const tool = toolOf(node.toolId)
    if (!tool)
      say(`${field}.toolId`, `Node ${node.id}: there is no tool ${node.toolId}.`, 'Name a tool that is installed.')
    nodes.set(node.id, tool)
  })

  const fed = new Set<string>()
  spell.edges.forEach(({ from, to }, index) => {
    const field = `edges[${index}]`
    const output = endType(
      from.node,
      `${field}.from`,
      (tool) => tool.outputs.find((item) => item.name === from.output)?.mediaType,
      from.output,
    )
    const param = endType(to.node, `${field}.to`, (tool) => paramType(tool, to.param), to.param)
    if (output !== undefined && param !== undefined && output !== param) {
      say(
        field,
        `Node ${from.node} gives ${output}; ${to.param} of node ${to.node} takes ${param}.`,
        'Connect ends of one type.',
      )
    }
    const key = JSON.stringify(to)
    if (fed.has(key)) say(`${field}.to`, `Two edges lead into ${to.param} of node ${to.node}.`, 'Keep one of them.')
    fed.add(key)
  })

  endType(
    spell.output.node,
    'output',
    (tool) => tool.outputs.find((item) => item.name === spell.output.output)?.mediaType,
    spell.output.output,
  )
  const circle = findCircle(spell)
  if (circle)
    say('edges', `The nodes ${circle.join(' → ')} feed each other in a circle.`, 'Take one of these edges out.')
  const reached = ancestorsOf(spell.output.node, spell)
  for (const node of spell.nodes) {
    if (!reached.has(node.id))
      say('nodes', `Node ${node.id} does not lead to the output.`, 'Connect it, or take it out.')
  }
  return problems

  function endType(
    node: string,
    field: string,
    typeOf: (tool: Tool) => string | undefined,
    end: string,
  ): string | undefined {
    if (!nodes.has(node)) {
      say(field, `There is no node ${node}.`, `Use one of ${[...nodes.keys()].join(', ')}.`)
      return undefined
    }
    const tool = nodes.get(node)
    const type = tool && typeOf(tool)
    if (tool && type === undefined)
      say(field, `Node ${node} (${tool.displayName}) has no ${end}.`, 'Name an end that the tool has.')
    return type
  }
}

/** A parameter that takes a file says its media type; any other takes text. */
function paramType(tool: Tool, name: string): string | undefined {
  const param = Object.hasOwn(tool.inputSchema.properties, name) ? tool.inputSchema.properties[name] : undefined
  if (!param) return undefined
  const media = param['x-media']
  return typeof media === 'string' ? media : 'text'
}

function ancestorsOf(node: string, spell: Spell): Set<string> {
  const seen = new Set([node])
  for (const id of seen) for (const { from, to } of spell.edges) if (to.node === id) seen.add(from.node)
  return seen
}

function findCircle(spell: Spell): string[] | undefined {
  const done = new Set<string>()
  const walk = (id: string, path: string[]): string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (done.has(id)) return undefined
    for (const { from, to } of spell.edges) {
      const found = from.node === id ? walk(to.node, [...path, id]) : undefined
      if (found) return found
    }
    done.add(id)
    return undefined
  }
  for (const node of spell.nodes) {
    const found = walk(node.id, [])
    if (found) return found
  }
  return undefined
}
