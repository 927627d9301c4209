/** Asks one procedure by its place in the contract. */
export type Caller = (path: readonly string[], input?: unknown, signal?: AbortSignal) => Promise<unknown>
