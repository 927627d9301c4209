import { z } from 'zod'
import { createStore } from 'zustand/vanilla'
import { createJSONStorage, persist } from 'zustand/middleware'

const draftSchema = z.object({
  text: z.string(),
  /** What stood there when typing began. */
  base: z.string(),
})
const storedSchema = z.object({ drafts: z.record(z.string(), draftSchema) })

/** What was typed into a field and is not saved yet. */
export type Draft = z.infer<typeof draftSchema>
type DraftState = z.infer<typeof storedSchema>

const VERSION = 1

/** Kept for this window, so that neither a reload nor an engine that is gone loses what was typed. */
export const draftStore = createStore<DraftState>()(
  persist((): DraftState => ({ drafts: {} }), {
    name: 'ovenbird.drafts',
    version: VERSION,
    storage: createJSONStorage(() => sessionStorage),
    migrate: () => ({ drafts: {} }),
    merge(stored, current) {
      const read = storedSchema.safeParse(stored)
      return read.success ? read.data : current
    },
  }),
)

export function setDraft(key: string, draft: Draft | null): void {
  draftStore.setState(({ drafts }) => {
    const { [key]: _, ...others } = drafts
    return { drafts: draft ? { ...others, [key]: draft } : others }
  })
}
