import { z } from 'zod'
import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'

/** What a person set for this window. Kept on this machine, outside of any project. */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'dark', 'light']),
  /** Width of a picture in the grid of pieces, in CSS pixels. */
  cellPx: z.int().min(72).max(512),
  /** Keys that act without Ctrl: off for who types beside pictures. */
  letterKeys: z.boolean(),
  /** `scope:command` → keys, in place of the table's. */
  keys: z.record(z.string(), z.array(z.string())),
})

export type Preferences = z.infer<typeof preferencesSchema>

const START: Preferences = { theme: 'system', cellPx: 168, letterKeys: true, keys: {} }
const VERSION = 1

export const preferencesStore = createStore<Preferences>()(
  persist(() => START, {
    name: 'ovenbird.preferences',
    version: VERSION,
    migrate: () => START,
    merge(stored, current) {
      const read = preferencesSchema.partial().safeParse(stored)
      return read.success ? { ...current, ...(read.data as Partial<Preferences>) } : current
    },
  }),
)
