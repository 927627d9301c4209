import { z } from 'zod'
import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'

const storedSchema = z.object({ isOpen: z.boolean() })
type State = z.infer<typeof storedSchema>

const VERSION = 1

/** Whether the Test window stands beside a collection: as it was left, also after the window was closed. */
export const testWindowStore = createStore<State>()(
  persist((): State => ({ isOpen: false }), {
    name: 'ovenbird.test-window',
    version: VERSION,
    migrate: () => ({ isOpen: false }),
    merge(stored, current) {
      const read = storedSchema.safeParse(stored)
      return read.success ? read.data : current
    },
  }),
)
