import type { core } from 'zod'
import type { Problem } from '../../../../schemas/errors.ts'
import { fieldPath } from '../field-path.ts'
import { nearestName } from '../nearest-name.ts'
import { isInexact, oneOf, typeWords, wrongValue } from './describe-issue.ts'
import { fieldsAt } from './fields-at.ts'
import { newerVersion } from './newer-version.ts'
import { schemasAt } from './schemas-at.ts'

/** The document that was checked. `file` is its name as the user knows it. */
export type CheckedDocument = { schema: core.$ZodType; value: unknown; file?: string }

/**
 * Turns everything a schema found wrong into problems with the exact field, all at once. Of a document from a newer
 * version that alone is told: what else is unknown in it may well be right.
 */
export function problemsOf(error: core.$ZodError, document: CheckedDocument): Problem[] {
  const newer = newerVersion(error, document.value)
  if (newer) return [problem(newer.message, ['schemaVersion'], document, newer.cure)]
  const told = error.issues.filter((issue) => !isInexact(issue) || !isToldMoreClosely(issue, error.issues))
  return told.flatMap((issue) => problemsOfIssue(issue, [], document))
}

/** Beyond what JSON holds is beyond a limit of the field's own as well, which says more. */
function isToldMoreClosely({ path }: core.$ZodIssue, issues: readonly core.$ZodIssue[]): boolean {
  const field = fieldPath(path)
  return issues.some((other) => other.code === 'too_big' && !isInexact(other) && fieldPath(other.path) === field)
}

function problemsOfIssue(issue: core.$ZodIssue, base: readonly PropertyKey[], document: CheckedDocument): Problem[] {
  const path = [...base, ...issue.path]
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, document))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const types = issue.errors.map(typeAlone)
    if (types.every((type) => type !== undefined)) {
      const words = [...new Set(types.map(typeWords))]
      const last = words.pop() ?? ''
      const expected = words.length === 0 ? last : `${words.join(', ')} or ${last}`
      const text = wrongValue(expected, valueAt(document.value, path))
      return [problem(text, path, document, `Write ${expected}.`)]
    }
    return closest(issue.errors).flatMap((inner) => problemsOfIssue(inner, path, document))
  }
  return [problem(issue.message, path, document, cureOf(issue, path, document))]
}

/** The type a branch wanted, where that the value is of another type is all the branch says. */
function typeAlone(issues: readonly core.$ZodIssue[]): string | undefined {
  const [issue, ...others] = issues
  return issue?.code === 'invalid_type' && issue.path.length === 0 && others.length === 0 ? issue.expected : undefined
}

/** The branch of a union that was most likely meant: not of another type, and with the fewest faults. */
function closest(branches: readonly (readonly core.$ZodIssue[])[]): readonly core.$ZodIssue[] {
  const faults = (issues: readonly core.$ZodIssue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0) +
    (typeAlone(issues) === undefined ? 0 : 1_000)
  return branches.reduce((best, branch) => (faults(branch) < faults(best) ? branch : best))
}

function unknownField(key: string, path: readonly PropertyKey[], document: CheckedDocument): Problem {
  const known = fieldsAt(document.schema, path)
  const nearest = nearestName(key, known)
  return nearest === undefined
    ? problem(`unknown field ${JSON.stringify(key)}.`, [...path, key], document, removal(known))
    : problem(
        `unknown field ${JSON.stringify(key)}; did you mean ${JSON.stringify(nearest)}?`,
        [...path, key],
        document,
        `Rename it to ${JSON.stringify(nearest)}.`,
      )
}

function removal(known: readonly string[]): string {
  return known.length === 0 ? 'Remove it.' : `Remove it; known here are ${known.join(', ')}.`
}

function problem(text: string, path: readonly PropertyKey[], document: CheckedDocument, cure: string): Problem {
  const field = fieldPath(path)
  return {
    code: 'VALIDATION',
    message: `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`,
    ...(document.file === undefined ? {} : { file: document.file }),
    ...(field === '' ? {} : { field }),
    cure,
  }
}

function cureOf(issue: core.$ZodIssue, path: readonly PropertyKey[], document: CheckedDocument): string {
  const value = valueAt(document.value, path)
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return 'Add it.'
      if (
        issue.expected === 'number' &&
        typeof value === 'string' &&
        value.trim() !== '' &&
        Number.isFinite(Number(value))
      ) {
        return `Write it without quotes: ${Number(value)}.`
      }
      return `Write ${typeWords(issue.expected)}.`
    case 'invalid_value': {
      const nearest = typeof value === 'string' ? nearestName(value, issue.values.map(String)) : undefined
      return nearest === undefined ? `Write ${oneOf(issue.values)}.` : `Did you mean ${JSON.stringify(nearest)}?`
    }
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'Write at least one character.'
      return issue.origin === 'number' || issue.origin === 'int' ? `Use ${issue.minimum} or more.` : 'Make it longer.'
    case 'too_big':
      if (isInexact(issue) && takesText(document.schema, path)) return 'Write it in quotes.'
      return issue.origin === 'number' || issue.origin === 'int' ? `Use ${issue.maximum} or less.` : 'Make it shorter.'
    case 'invalid_union': {
      const { options } = issue as { options?: unknown }
      const nearest =
        typeof value === 'string' ? nearestName(value, Array.isArray(options) ? options.map(String) : []) : undefined
      return nearest === undefined ? 'Use one of the known kinds.' : `Did you mean ${JSON.stringify(nearest)}?`
    }
    default:
      return 'Correct this value.'
  }
}

function takesText(schema: core.$ZodType, path: readonly PropertyKey[]): boolean {
  return schemasAt(schema, path).some((at) => at._zod.def.type === 'string')
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<PropertyKey, unknown>)[step]
  }
  return at
}
