/** One forward step of a database's shape, in one transaction. Versions grow in steps of 10. */
export type Migration = { version: number; sql: string }
