import type { SettingsPage, Zone } from '../../stores/ui/place-store.ts'
import { createPart } from './create-part.tsx'

/** The zones: of each, what is drawn. */
export const zoneParts = {
  pipeline: createPart(() => import('../../features/pipeline/pipeline-zone.tsx').then((it) => it.PipelineZone)),
  collections: createPart(() =>
    import('../../features/collections/collections-zone.tsx').then((it) => it.CollectionsZone),
  ),
  settings: createPart<{ page: SettingsPage }>(() =>
    import('../../features/settings/settings-zone.tsx').then((it) => it.SettingsZone),
  ),
} satisfies Record<Zone, unknown>
