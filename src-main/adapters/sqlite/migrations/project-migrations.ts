import { migration0010 } from './0010-log.ts'
import { migration0020 } from './0020-queue.ts'
import { migration0030 } from './0030-memory.ts'
import { migration0040 } from './0040-decisions.ts'
import { migration0050 } from './0050-lean-queue.ts'
import { migration0060 } from './0060-edits.ts'
import { migration0070 } from './0070-drafts.ts'
import type { Migration } from './migration.ts'

/** Every step of a project's database, in order. Listed by hand: a forgotten file is a visible mistake. */
export const projectMigrations: readonly Migration[] = [
  migration0010,
  migration0020,
  migration0030,
  migration0040,
  migration0050,
  migration0060,
  migration0070,
]
