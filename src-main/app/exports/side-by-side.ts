/**
 * Runs `work` on every item, at most `width` at once, and tells after each how many are done. Stops early where `work`
 * answers false. Results keep their order in `work`'s own store.
 */
export async function* sideBySide<T>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<boolean>,
): AsyncGenerator<number> {
  const running = new Map<number, Promise<{ index: number; goOn: boolean }>>()
  let next = 0
  let done = 0
  try {
    while (next < items.length || running.size > 0) {
      while (next < items.length && running.size < width) {
        const index = next
        next += 1
        running.set(
          index,
          work(items[index] as T, index).then((goOn) => ({ index, goOn })),
        )
      }
      const { index, goOn } = await Promise.race(running.values())
      running.delete(index)
      done += 1
      if (!goOn) return
      yield done
    }
  } finally {
    await Promise.allSettled(running.values())
  }
}
