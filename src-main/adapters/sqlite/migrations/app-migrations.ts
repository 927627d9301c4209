import { appMigration0010 } from './app-0010-studio.ts'
import { appMigration0020 } from './app-0020-begun.ts'
import type { Migration } from './migration.ts'

/** Every step of the studio's own database, in order. */
export const appMigrations: readonly Migration[] = [appMigration0010, appMigration0020]
