import type { core } from 'zod'

/** What to say of a document whose `schemaVersion` is above those its schema knows; undefined of any other. */
export function newerVersion(error: core.$ZodError, value: unknown): { message: string; cure: string } | undefined {
  const { schemaVersion: given } = (value ?? {}) as { schemaVersion?: unknown }
  const issue = error.issues.find(({ path }) => path.length === 1 && path[0] === 'schemaVersion')
  if (issue?.code !== 'invalid_value' || typeof given !== 'number') return undefined
  const known = Math.max(...issue.values.map(Number))
  if (!(given > known)) return undefined
  return {
    message: `The document is from a newer version of Ovenbird: its schemaVersion is ${given}, and ${known} is known here.`,
    cure: 'Update Ovenbird, or use a document that this version made.',
  }
}
