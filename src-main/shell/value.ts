import { createListeners } from './listeners.ts'

/** A value that others follow. */
export type Value<T> = {
  get(): T
  set(next: T): void
  /** Told of each change from now on. Returns how to stop listening. */
  subscribe(listener: (value: T) => void): () => void
}

export function createValue<T>(initial: T): Value<T> {
  const { tell, subscribe } = createListeners<T>()
  let current = initial
  return {
    get: () => current,
    set(next) {
      if (next === current) return
      current = next
      tell(next)
    },
    subscribe,
  }
}
