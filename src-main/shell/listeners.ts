/** Things that happen, told to whoever listens just then. */
export type Listeners<T> = {
  tell(item: T): void
  /** Returns how to stop listening. */
  subscribe(listener: (item: T) => void): () => void
}

export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<(item: T) => void>()
  return {
    tell(item) {
      for (const listener of listeners) listener(item)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
