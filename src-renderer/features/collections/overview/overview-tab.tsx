import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useCollection, useCook, usePace } from '../../../stores/hooks/use-project.ts'
import { useProjectState } from '../parts/use-project-state.ts'
import { TestPanel } from '../test/test-panel.tsx'
import { useTestWindow } from '../test/use-test-window.ts'
import { CookPanel } from './cook/cook-panel.tsx'
import { RarityPanel } from './cook/rarity-panel.tsx'
import { FieldsPanel } from './fields/fields-panel.tsx'
import classes from './overview-tab.module.css'
import { ParamsPanel } from './params/params-panel.tsx'
import { ReadinessPanel } from './readiness/readiness-panel.tsx'
import { RevisionBanner } from './revision/revision-banner.tsx'
import { SheetPanel } from './sheet/sheet-panel.tsx'

/** Height of what stands above and below the pictures, in CSS pixels. */
const AROUND_SHEET_PX = 130

/** What a collection is and how it stands: a look ahead, what it is called, what stands in its way, how it cooks. */
export function OverviewTab({ projectId, collectionId }: { projectId: string; collectionId: string }): ReactNode {
  const { ref, height } = useElementSize()
  const collection = useCollection(projectId, collectionId)
  const cook = useCook(projectId, collectionId)
  const pace = usePace(cook?.id)
  const isReadOnly = useProjectState(projectId)?.state === 'reading'
  const test = useTestWindow()
  if (!collection) return null
  const shared = { projectId, collection, isReadOnly }
  return (
    <div ref={ref} className={classes.scroller}>
      <div className={classes.page} data-test={test.isOpen || undefined}>
        <div className={classes.main}>
          {cook && cook.documentHash !== collection.documentHash && <RevisionBanner {...shared} cook={cook} />}
          <SheetPanel {...shared} cook={cook} heightPx={Math.max(0, height - AROUND_SHEET_PX)} />
        </div>
        <aside className={classes.side}>
          <CookPanel cook={cook} pace={pace} />
          <ReadinessPanel {...shared} isCooked={cook !== undefined} />
          <FieldsPanel projectId={projectId} collection={collection} readOnly={isReadOnly} />
          <ParamsPanel projectId={projectId} collectionId={collectionId} isReadOnly={isReadOnly} />
          {cook && <RarityPanel projectId={projectId} cook={cook} generated={pace?.progress.generated ?? 0} />}
        </aside>
        {test.isOpen && <TestPanel projectId={projectId} collection={collection} onClose={test.toggle} />}
      </div>
    </div>
  )
}
