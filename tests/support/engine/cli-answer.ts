import type { Problem } from '../../../schemas/errors.ts'

/** What a command prints with --json: its answer, or every problem there is. */
export type CliAnswer = { [name: string]: unknown; error?: { problems: Problem[] } }
