import { z } from 'zod'
import { createStore } from 'zustand/vanilla'
import { persist } from 'zustand/middleware'
import { exportOptionsSchema } from '../../../schemas/export.ts'

const choicesSchema = z.object({
  options: exportOptionsSchema,
  /** Where to; null: among the project's own exports. */
  dir: z.string().nullable(),
})
const storedSchema = z.object({ byCollection: z.record(z.string(), choicesSchema) })

/** How a collection was exported last, or is about to be. */
export type ExportChoices = z.infer<typeof choicesSchema>
type State = z.infer<typeof storedSchema>

const VERSION = 1
const KEPT = 200

export const exportChoicesStore = createStore<State>()(
  persist((): State => ({ byCollection: {} }), {
    name: 'ovenbird.export-choices',
    version: VERSION,
    migrate: () => ({ byCollection: {} }),
    merge(stored, current) {
      const read = storedSchema.safeParse(stored)
      return read.success ? read.data : current
    },
  }),
)

export const startingChoices: ExportChoices = { options: exportOptionsSchema.parse({}), dir: null }

export function setExportChoices(collectionId: string, choices: ExportChoices): void {
  exportChoicesStore.setState(({ byCollection }) => {
    const { [collectionId]: _, ...others } = byCollection
    const kept = Object.entries({ ...others, [collectionId]: choices }).slice(-KEPT)
    return { byCollection: Object.fromEntries(kept) }
  })
}
