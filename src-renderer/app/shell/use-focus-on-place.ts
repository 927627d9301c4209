import { type RefObject, useEffect, useRef } from 'react'
import type { Place } from '../../stores/ui/place-store.ts'
import { text } from '../../text/text.ts'

/**
 * After a person went somewhere else, keys act there: focus goes to the zone, unless it is in it already or stays where
 * the zone was chosen. The page's title says where that is.
 */
export function useFocusOnPlace(zone: RefObject<HTMLElement | null>, place: Place): void {
  const at = placeKey(place)
  const before = useRef(at)
  useEffect(() => {
    document.title = `${text.shell[place.zone]} · ${text.common.studio}`
  }, [place.zone])
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    const focused = document.activeElement
    const stays = focused !== null && focused !== document.body && focused.closest('[data-panel]') !== null
    if (!stays || focused?.closest('main')) {
      if (!zone.current?.contains(focused) || focused === zone.current) zone.current?.focus({ preventScroll: true })
    }
  }, [at, zone])
}

/** Two places of one key are one to whoever uses the keyboard: a tab keeps the focus it was chosen with. */
function placeKey(place: Place): string {
  if (place.zone !== 'collections') return place.zone
  return place.open ? `${place.open.projectId}/${place.open.collectionId}` : 'collections'
}
