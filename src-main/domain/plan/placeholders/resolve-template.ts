import type { Problem } from '../../../../schemas/errors.ts'
import type { AssetRef } from '../../../../schemas/trait-tree.ts'
import { assertNever } from '../../prelude/assert-never.ts'
import { err, ok, type Result } from '../../prelude/result.ts'
import type { Placeholder } from './placeholder.ts'
import type { Template, Wanted } from './template.ts'

export type TraitValue = string | number | boolean | AssetRef

/** What a piece gives to placeholders. `categories` is keyed by the names the template was compiled with. */
export type PieceValues = {
  number: number
  seed: string
  categories: ReadonlyMap<string, { name: string; value: TraitValue } | null>
}

/** The value for one piece. Fails with a problem for each placeholder whose value is not of the wanted type. */
export function resolveTemplate(template: Template, piece: PieceValues): Result<unknown, Problem[]> {
  const problems: Problem[] = []
  const resolve = (template: Template): unknown => {
    switch (template.kind) {
      case 'constant':
        return template.value
      case 'text':
        return template.segments.map((part) => (typeof part === 'string' ? part : asText(lookUp(part, piece)))).join('')
      case 'alone': {
        const result = asWanted(lookUp(template.placeholder, piece), template.wanted, template.placeholder)
        if (result.ok) return result.value
        problems.push({
          code: 'VALIDATION',
          message: `Piece ${piece.number}: ${result.error}.`,
          field: template.field,
          cure: CURE,
        })
        return null
      }
      case 'list':
        return template.items.map(resolve)
      case 'record':
        return Object.fromEntries(template.entries.map(([key, item]) => [key, resolve(item)]))
      default:
        return assertNever(template)
    }
  }
  const value = resolve(template)
  return problems.length > 0 ? err(problems) : ok(value)
}

const CURE = 'Change the value of that trait, or use another placeholder here.'

function lookUp(placeholder: Placeholder, piece: PieceValues): TraitValue | null {
  switch (placeholder.kind) {
    case 'number':
      return piece.number
    case 'index':
      return piece.number - 1
    case 'seed':
      return piece.seed
    case 'value':
      return piece.categories.get(placeholder.category)?.value ?? null
    case 'name':
      return piece.categories.get(placeholder.category)?.name ?? null
    default:
      return assertNever(placeholder)
  }
}

function asText(value: TraitValue | null): string {
  if (value === null) return ''
  return typeof value === 'object' ? value.asset : String(value)
}

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

function asWanted(value: TraitValue | null, wanted: Wanted | undefined, from: Placeholder): Result<unknown, string> {
  if (wanted === undefined) return ok(value)
  if (wanted === 'string') return ok(asText(value))
  if (value === null) return ok(null)
  if (wanted === 'number') {
    if (typeof value === 'number') return ok(value)
    if (from.kind === 'seed') return ok(Number(BigInt.asUintN(53, BigInt(asText(value)))))
    if (typeof value === 'string' && DECIMAL.test(value.trim())) return ok(Number(value))
    return err(`a number is wanted here, and ${quote(value)} is none`)
  }
  if (typeof value === 'boolean') return ok(value)
  const text = asText(value).trim().toLowerCase()
  if (text === 'true' || text === 'false') return ok(text === 'true')
  return err(`true or false is wanted here, and ${quote(value)} is neither`)
}

function quote(value: TraitValue): string {
  return typeof value === 'object' ? `the file ${value.asset}` : JSON.stringify(value)
}
