import type { core } from 'zod'
import { describeValue } from './describe-value.ts'

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
  ['null', 'null'],
])

/** What a schema found wrong with a value, in plain words. A message of the schema's own wins over it. */
export function describeIssue(issue: core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongValue(expectedWords(issue), issue.input)
    case 'invalid_value':
      return wrongValue(oneOf(issue.values), issue.input)
    case 'too_small':
      return size(issue.origin, issue.minimum, issue.inclusive, issue.input, 'least', 'more than')
    case 'too_big':
      if (isInexact(issue)) return `the number is too large: above ${Number.MAX_SAFE_INTEGER} its last digits are lost`
      return size(issue.origin, issue.maximum, issue.inclusive, issue.input, 'most', 'less than')
    case 'invalid_union':
      return Array.isArray(issue.options) ? wrongValue(oneOf(issue.options), decidingValue(issue)) : undefined
    default:
      return undefined
  }
}

/** True of a whole number beyond what a JSON number holds exactly. */
export function isInexact(issue: { code?: string | undefined; maximum?: unknown }): boolean {
  return issue.code === 'too_big' && issue.maximum === Number.MAX_SAFE_INTEGER
}

/** What a union decides by: the field that says the kind, where it has one. */
function decidingValue({ input, discriminator }: core.$ZodRawIssue): unknown {
  if (typeof discriminator !== 'string' || typeof input !== 'object' || input === null) return input
  return Object.hasOwn(input, discriminator) ? (input as Record<string, unknown>)[discriminator] : undefined
}

/** `"a", "b" or "c"`. */
export function oneOf(values: readonly unknown[]): string {
  const words = values.map((value) => JSON.stringify(value) ?? String(value))
  const last = words.pop() ?? 'nothing'
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`
}

function expectedWords(issue: core.$ZodRawIssue): string {
  const definition: unknown = issue.inst?._zod.def
  const format =
    typeof definition === 'object' && definition !== null && 'format' in definition ? definition.format : ''
  return format === 'safeint' ? 'a whole number' : typeWords(String(issue['expected']))
}

/** The plain word for a type of the schema library. */
export function typeWords(type: string): string {
  return TYPE_WORDS.get(type) ?? type
}

/** Says that a value is not what it should be, or is missing. */
export function wrongValue(expected: string, input: unknown): string {
  return input === undefined
    ? `it is missing, expected ${expected}`
    : `expected ${expected}, got ${describeValue(input)}`
}

function size(
  origin: string,
  limit: number | bigint,
  inclusive: boolean | undefined,
  input: unknown,
  at: string,
  beyond: string,
): string {
  const bound = inclusive === false ? `${beyond} ${limit}` : `at ${at} ${limit}`
  if (origin === 'string') {
    return input === '' ? 'it must not be empty' : `it must have ${bound} characters, and has ${String(input).length}`
  }
  if (origin === 'array') return `it must have ${bound} entries, and has ${Array.isArray(input) ? input.length : 0}`
  return `it must be ${bound}, got ${describeValue(input)}`
}
