import type { Mode } from '../../../schemas/collection.ts'

/** What stands in for fields of the document. */
export type Overrides = { supply?: number; seed?: string; mode?: Mode }

export type CookOptions = Overrides & {
  json?: boolean
  project?: string
  out?: string
  approve: 'all' | 'none'
  threads?: number
}
