import type { z } from 'zod'
import type { Problem } from '../../../../schemas/errors.ts'
import { err, ok, type Result } from '../result.ts'
import { describeIssue } from './describe-issue.ts'
import { problemsOf } from './problems-of.ts'

/**
 * Checks a JSON value against a schema and fills in defaults. Fails with every fault at once, each with its exact field,
 * plain words and a cure. `file` is the document's name as the user knows it.
 */
export function parseDocument<T>(schema: z.ZodType<T>, value: unknown, file?: string): Result<T, Problem[]> {
  const parsed = schema.safeParse(value, { error: describeIssue })
  if (parsed.success) return ok(parsed.data)
  return err(problemsOf(parsed.error, { schema, value, ...(file === undefined ? {} : { file }) }))
}
