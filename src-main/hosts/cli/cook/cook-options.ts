import type { Overrides } from '../../../../schemas/commands/collection-commands.ts'

/** What `cook` was told on its command line. */
export type CookOptions = Overrides & {
  json?: boolean
  project?: string
  out?: string
  approve: 'all' | 'none'
  threads?: number
}
