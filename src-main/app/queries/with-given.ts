/** The record with the fields that are given in place of its own; one that is undefined is not given. */
export function withGiven<T extends object>(record: T, fields: Partial<T>): T {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { ...record, ...Object.fromEntries(given) }
}
