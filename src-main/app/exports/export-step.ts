import type { ExportProgress } from '../../../schemas/commands/export-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'

/** What an export tells while it runs. The last step is `done` or `failed`. */
export type ExportStep = ExportProgress | { kind: 'failed'; problems: Problem[] }
