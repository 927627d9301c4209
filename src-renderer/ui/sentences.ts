import { sentence } from './sentence.ts'

/** What there is of these, one sentence after the other. The last one stays as it is. */
export function sentences(...parts: readonly (string | null | undefined)[]): string {
  const said = parts.filter((part): part is string => typeof part === 'string' && part !== '')
  return said.map((part, index) => (index < said.length - 1 ? sentence(part) : part)).join(' ')
}
