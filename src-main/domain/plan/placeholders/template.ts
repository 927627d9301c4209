import type { Placeholder } from './placeholder.ts'
import type { Segment } from './scan-text.ts'

/** The type a parameter takes, where its schema says one. */
export type Wanted = 'string' | 'number' | 'boolean'

/** A JSON value whose placeholders are found and known. */
export type Template =
  | { kind: 'constant'; value: unknown }
  | { kind: 'text'; segments: readonly Segment[] }
  | { kind: 'alone'; placeholder: Placeholder; wanted: Wanted | undefined; field: string }
  | { kind: 'list'; items: readonly Template[] }
  | { kind: 'record'; entries: readonly (readonly [string, Template])[] }
