import type { AnyNode, Expression } from 'acorn'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { lineOf, namesOfScript } from './names-of-script.ts'
import { parseScript, type ScriptFault } from './parse-script.ts'

/** What is no plain value, by its way from the name that was asked for; '' for a statement that does something. */
export type Skipped = { field: string; line: number }
export type ScriptData = { values: Record<string, unknown>; skipped: Skipped[] }

export type ScriptReading = {
  /** Names to look for. */
  names: readonly string[]
  /** What names stand for that the script takes from elsewhere. */
  known: Readonly<Record<string, unknown>>
}

const DEPTH_MAX = 64

/**
 * Reads values out of JavaScript that say what they are: literals, lists, objects, constants and their properties.
 * Nothing is run. Whatever would have to be worked out is left out of its list or object, and listed.
 */
export function dataOfScript(source: string, { names, known }: ScriptReading): Result<ScriptData, ScriptFault> {
  const parsed = parseScript(source)
  if (!parsed.ok) return parsed
  const { exported, consts, doing } = namesOfScript(parsed.value)
  const skipped: Skipped[] = []
  /** Constants that were read; undefined while one is. */
  const read = new Map<string, Read | undefined>()

  function skip(node: AnyNode, field: string): undefined {
    skipped.push({ field, line: lineOf(node) })
    return undefined
  }

  function constant(name: string, node: AnyNode, field: string, depth: number): Read | undefined {
    if (name === 'undefined') return { value: undefined }
    const init = consts.get(name)
    if (!init) return Object.hasOwn(known, name) ? { value: known[name] } : skip(node, field)
    if (read.has(name)) return read.get(name) ?? skip(node, field)
    read.set(name, undefined)
    const value = plain(init, field, depth)
    read.set(name, value)
    return value
  }

  function plain(node: AnyNode, field: string, depth: number): Read | undefined {
    if (depth > DEPTH_MAX) return skip(node, field)
    switch (node.type) {
      case 'Literal':
        return node.value instanceof RegExp || typeof node.value === 'bigint'
          ? skip(node, field)
          : { value: node.value }
      case 'TemplateLiteral': {
        const text = node.quasis[0]?.value.cooked
        return node.expressions.length > 0 || typeof text !== 'string' ? skip(node, field) : { value: text }
      }
      case 'UnaryExpression': {
        const of = node.operator === '-' ? plain(node.argument, field, depth + 1) : skip(node, field)
        return typeof of?.value === 'number' ? { value: -of.value } : of && skip(node, field)
      }
      case 'Identifier':
        return constant(node.name, node, field, depth + 1)
      case 'ParenthesizedExpression':
        return plain(node.expression, field, depth + 1)
      case 'MemberExpression':
        return property(node, field, depth)
      case 'ArrayExpression':
        return { value: node.elements.flatMap((item, at) => itemAt(item, `${field}[${at}]`, depth)) }
      case 'ObjectExpression':
        return { value: object(node, field, depth) }
      default:
        return skip(node, field)
    }
  }

  function itemAt(item: AnyNode | null, field: string, depth: number): unknown[] {
    const value = item && plain(item, field, depth + 1)
    return value ? [value.value] : []
  }

  function property(node: AnyNode & { type: 'MemberExpression' }, field: string, depth: number): Read | undefined {
    const { object: owner, property: key } = node
    const name = keyOf(key, node.computed)
    // What an owner cannot say is told once, as the owner.
    const of = plain(owner, field, depth + 1)
    if (!of) return undefined
    const isThere =
      name !== undefined && typeof of.value === 'object' && of.value !== null && Object.hasOwn(of.value, name)
    return isThere ? { value: (of.value as Record<string, unknown>)[name] } : skip(node, field)
  }

  function object(node: AnyNode & { type: 'ObjectExpression' }, field: string, depth: number): unknown {
    // Without a prototype, `__proto__` is a name like any other.
    const values = Object.create(null) as Record<string, unknown>
    for (const item of node.properties) {
      const name = item.type === 'Property' && item.kind === 'init' ? keyOf(item.key, item.computed) : undefined
      if (item.type !== 'Property' || name === undefined) {
        skip(item, `${field}.…`)
        continue
      }
      const value = plain(item.value, `${field}.${name}`, depth + 1)
      if (value) values[name] = value.value
    }
    return values
  }

  const values = Object.create(null) as Record<string, unknown>
  for (const name of names) {
    const node: Expression | undefined = exported.get(name) ?? consts.get(name)
    const value = node && plain(node, name, 0)
    if (value) values[name] = value.value
  }
  return ok({ values, skipped: [...skipped, ...doing.map((line) => ({ field: '', line }))] })
}

type Read = { value: unknown }

function keyOf(key: AnyNode, isComputed: boolean): string | undefined {
  if (key.type === 'Identifier' && !isComputed) return key.name
  const isName = key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number')
  return isName ? String(key.value) : undefined
}
