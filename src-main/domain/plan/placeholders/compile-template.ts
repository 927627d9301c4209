import type { Problem } from '../../../../schemas/errors.ts'
import { fieldPath } from '../../prelude/field-path.ts'
import { err, ok, type Result } from '../../prelude/result.ts'
import { nearestName } from '../../prelude/nearest-name.ts'
import { knownPlaceholders, type KnownPlaceholders } from './known-placeholders.ts'
import { scanText, type ScanFault } from './scan-text.ts'
import type { Template, Wanted } from './template.ts'

/** Steps from the compiled value to one inside it. */
export type ValuePath = readonly (string | number)[]

export type TemplateOptions = {
  /** Where the value stands in its document, as steps such as `['params']`: problems name their field from there. */
  at?: ValuePath
  /** The type wanted at a path inside the value, where one is known. */
  wants?: (path: ValuePath) => Wanted | undefined
}

/**
 * Finds the placeholders of any JSON value, once for all pieces. `categories` are the names of the trait tree's
 * categories. Fails with every unknown or unclosed placeholder at once.
 */
export function compileTemplate(
  value: unknown,
  categories: readonly string[],
  options: TemplateOptions = {},
): Result<Template, Problem[]> {
  const known = knownPlaceholders(categories)
  const problems: Problem[] = []
  const fieldOf = (path: ValuePath): string => fieldPath([...(options.at ?? []), ...path])

  const compile = (value: unknown, path: ValuePath): Template => {
    if (typeof value === 'string') return compileText(value, path)
    if (Array.isArray(value)) {
      const items = value.map((item, index) => compile(item, [...path, index]))
      return items.every((item, index) => isUnchanged(item, value[index]))
        ? { kind: 'constant', value }
        : { kind: 'list', items }
    }
    if (typeof value === 'object' && value !== null) {
      const written = Object.entries(value)
      const entries = written.map(([key, item]) => [key, compile(item, [...path, key])] as const)
      const unchanged = entries.every(([, item], index) => isUnchanged(item, written[index]?.[1]))
      return unchanged ? { kind: 'constant', value } : { kind: 'record', entries }
    }
    return { kind: 'constant', value }
  }

  const compileText = (text: string, path: ValuePath): Template => {
    const { segments, faults } = scanText(text, known)
    const told = new Set<string>()
    for (const fault of faults) {
      const name = fault.kind === 'unknown' ? fault.name : '[['
      if (!told.has(name)) problems.push(problemOf(fault, fieldOf(path), known))
      told.add(name)
    }
    const [first] = segments
    if (segments.length > 1 || first === undefined) return { kind: 'text', segments }
    if (typeof first === 'string') return { kind: 'constant', value: first }
    return { kind: 'alone', placeholder: first, wanted: options.wants?.(path), field: fieldOf(path) }
  }

  const template = compile(value, [])
  return problems.length > 0 ? err(problems) : ok(template)
}

/** A text with `\[[` is constant too, but differs from what was written. */
function isUnchanged(template: Template, written: unknown): boolean {
  return template.kind === 'constant' && template.value === written
}

function problemOf(fault: ScanFault, field: string, known: KnownPlaceholders): Problem {
  if (fault.kind === 'unclosed') {
    return {
      code: 'VALIDATION',
      message: 'A placeholder is opened with "[[" and never closed.',
      field,
      cure: 'Close it with "]]", or write "\\[[" for two plain brackets.',
    }
  }
  const nearest = nearestName(fault.name, [...known.byName.keys(), ...known.spelled])
  const spelled = nearest === undefined ? undefined : (known.spelled.find((name) => same(name, nearest)) ?? nearest)
  const list = known.spelled.map((name) => `[[${name}]]`).join(', ')
  return {
    code: 'VALIDATION',
    message: `There is no placeholder [[${fault.name}]]; known are ${list}.`,
    field,
    cure:
      spelled === undefined
        ? 'Use one of the known names, or write "\\[[" for two plain brackets.'
        : `Did you mean [[${spelled}]]?`,
    details: { unknown: fault.name, known: [...known.spelled] },
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
