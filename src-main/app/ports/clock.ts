/** Time and fresh ids: facts that the domain is given. */
export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** A new ULID, later than every one before it in this process. */
  newId(): string
}
