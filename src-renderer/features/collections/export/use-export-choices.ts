import { useStore } from 'zustand'
import type { ExportOptions } from '../../../../schemas/export.ts'
import {
  type ExportChoices,
  exportChoicesStore,
  setExportChoices,
  startingChoices,
} from '../../../stores/ui/export-choices-store.ts'

/** How a collection is exported: as last time, until something is chosen anew. */
export function useExportChoices(collectionId: string): ExportChoices & {
  set(options: Partial<ExportOptions>): void
  setDir(dir: string | null): void
  replace(choices: ExportChoices): void
} {
  const choices = useStore(exportChoicesStore, ({ byCollection }) => byCollection[collectionId] ?? startingChoices)
  const now = () => exportChoicesStore.getState().byCollection[collectionId] ?? startingChoices
  return {
    ...choices,
    set: (options) => setExportChoices(collectionId, { ...now(), options: { ...now().options, ...options } }),
    setDir: (dir) => setExportChoices(collectionId, { ...now(), dir }),
    replace: (next) => setExportChoices(collectionId, next),
  }
}
