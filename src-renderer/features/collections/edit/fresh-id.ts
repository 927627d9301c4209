import { ulid } from 'ulid'

/** An id that nothing has yet: of what is added, or of a gesture. */
export function freshId(): string {
  return ulid()
}
