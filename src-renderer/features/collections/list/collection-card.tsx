import type { ReactNode } from 'react'
import { goTo } from '../../../stores/ui/place-store.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { timeLeft } from '../../../ui/format.ts'
import { CookBar } from '../parts/cook-bar.tsx'
import { CookStatus } from '../parts/cook-status.tsx'
import { useProjectState } from '../parts/use-project-state.ts'
import classes from './collection-card.module.css'
import { Cover } from './cover.tsx'

/** One collection of an open project: how it looks, and how far it is. */
export function CollectionCard({ line: { projectId, collection, cook, pace } }: { line: CookLine }): ReactNode {
  const { id, name, document } = collection
  const project = useProjectState(projectId)
  const words = text.collections
  return (
    <button
      type="button"
      className={classes.card}
      onClick={() => goTo({ zone: 'collections', open: { projectId, collectionId: id, tab: 'overview' } })}
    >
      <Cover projectId={projectId} collectionId={id} cook={cook} generated={pace?.progress.generated ?? 0} />
      <div className={classes.words}>
        <div className={classes.name} title={name}>
          <bdi>{name}</bdi>
        </div>
        {project && (
          <div className={classes.project} title={project.dir}>
            {words.list.of(project.name)}
          </div>
        )}
        <div className={classes.row}>
          <CookStatus status={cook?.status ?? 'idle'} progress={pace?.progress} />
          {!pace && <span>{words.list.supply(document.supply)}</span>}
          {cook?.status === 'cooking' && typeof pace?.msLeft === 'number' && (
            <span>{text.exporting.left(timeLeft(pace.msLeft))}</span>
          )}
        </div>
        {pace && (
          <div className={classes.bar}>
            <CookBar progress={pace.progress} />
          </div>
        )}
      </div>
    </button>
  )
}
