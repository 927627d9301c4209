import { placeStore } from '../../stores/ui/place-store.ts'
import { zoneParts } from './zone-parts.ts'

/** Fetches the zone a person is in, while the window connects; and the others when there is nothing else to do. */
export function fetchAhead(): void {
  const here = zoneParts[placeStore.getState().place.zone]
  void here.fetch().then(() => whenIdle(() => Object.values(zoneParts).forEach((part) => void part.fetch())))
}

/** Not every browser says when it is idle. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: 2_000 })
  else setTimeout(run, 500)
}
