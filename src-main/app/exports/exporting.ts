import type { ExportProgress } from '../../../schemas/commands/export-commands.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Result } from '../../domain/prelude/result.ts'

/** A step of an export: tells progress while it runs, and in the end what came of it. */
export type Exporting<T> = AsyncGenerator<ExportProgress, Result<T, Problem[]>, void>
