/** What was thrown as a line of the log: in a sentence, and with where it comes from. */
export function describeError(thrown: unknown): [message: string, details?: Record<string, unknown>] {
  if (!(thrown instanceof Error)) return [String(thrown)]
  const { message, stack, name } = thrown
  const { code, data } = thrown as { code?: unknown; data?: unknown }
  return [message || name, { name, ...(code !== undefined && { code }), ...(data !== undefined && { data }), stack }]
}
