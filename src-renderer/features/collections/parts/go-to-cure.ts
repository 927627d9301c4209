import { goTo } from '../../../stores/ui/place-store.ts'
import type { CurePlace } from './cure-of.ts'

/** Goes to where something is lifted, and puts the focus there. */
export function goToCure(
  place: CurePlace,
  { projectId, collectionId }: { projectId: string; collectionId: string },
): void {
  const tab = place === 'traits' ? 'traits' : 'overview'
  goTo({ zone: 'collections', open: { projectId, collectionId, tab } })
  if (tab === 'traits') return
  // The tab may only be drawn now.
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`#collection-${place}`)
    const choice = field?.querySelector<HTMLElement>('input:checked')
    const aim = choice ?? field
    aim?.focus()
  })
}
