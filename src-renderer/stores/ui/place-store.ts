import { z } from 'zod'
import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'

export const collectionTabs = ['overview', 'traits', 'pieces', 'export'] as const
export const settingsPages = ['appearance', 'keys', 'diagnostics'] as const

/** Where in the window a person is. */
export const placeSchema = z.discriminatedUnion('zone', [
  z.strictObject({ zone: z.literal('pipeline') }),
  z.strictObject({
    zone: z.literal('collections'),
    open: z.strictObject({ projectId: z.string(), collectionId: z.string(), tab: z.enum(collectionTabs) }).nullable(),
  }),
  z.strictObject({ zone: z.literal('settings'), page: z.enum(settingsPages) }),
])

export type Place = z.infer<typeof placeSchema>
export type Zone = Place['zone']
export type CollectionTab = (typeof collectionTabs)[number]
export type SettingsPage = (typeof settingsPages)[number]

type PlaceState = {
  place: Place
  /** Where each zone was left. */
  left: { [Z in Zone]: Extract<Place, { zone: Z }> }
  /** Places to go back to, the last one last. */
  past: Place[]
}

const START: PlaceState = {
  place: { zone: 'pipeline' },
  left: {
    pipeline: { zone: 'pipeline' },
    collections: { zone: 'collections', open: null },
    settings: { zone: 'settings', page: 'appearance' },
  },
  past: [],
}
const PAST_KEPT = 50
const VERSION = 1

const storedSchema = z.object({
  place: placeSchema,
  left: z.object({
    pipeline: placeSchema.options[0],
    collections: placeSchema.options[1],
    settings: placeSchema.options[2],
  }),
})

export const placeStore = createStore<PlaceState>()(
  persist(() => START, {
    name: 'ovenbird.place',
    version: VERSION,
    partialize: ({ place, left }) => ({ place, left }),
    migrate: () => START,
    merge(stored, current) {
      const read = storedSchema.safeParse(stored)
      return read.success ? { ...current, ...read.data } : current
    },
  }),
)

/** Goes to a place; back leads here again. */
export function goTo(place: Place): void {
  placeStore.setState((state) => {
    if (JSON.stringify(place) === JSON.stringify(state.place)) return state
    return {
      place,
      left: { ...state.left, [place.zone]: place },
      past: [...state.past, state.place].slice(-PAST_KEPT),
    }
  })
}

/** Goes to a zone as it was left. */
export function goToZone(zone: Zone): void {
  const { place, left } = placeStore.getState()
  if (place.zone !== zone) goTo(left[zone])
}

/** Goes back one step. False where there is none. */
export function goBack(): boolean {
  const { past } = placeStore.getState()
  const place = past.at(-1)
  if (!place) return false
  placeStore.setState((state) => ({
    place,
    left: { ...state.left, [place.zone]: place },
    past: state.past.slice(0, -1),
  }))
  return true
}
