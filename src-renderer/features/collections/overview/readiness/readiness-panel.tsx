import { Button, Loader } from '@mantine/core'
import { CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import { text } from '../../../../text/text.ts'
import { bytes, count } from '../../../../ui/format.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { problemsOf } from '../../../../ui/problems-of.ts'
import { useReadiness } from '../../parts/use-readiness.ts'
import { OfferList } from './offer-list.tsx'
import { ReadinessProblems } from './readiness-problems.tsx'
import { ReadinessProblem } from './readiness-problem.tsx'
import { CapacityLine } from './capacity-line.tsx'
import classes from './readiness-panel.module.css'

type Props = { projectId: string; collection: CollectionView; isReadOnly: boolean; isCooked: boolean }

/** Everything that stands in the way of a cook, at once, and what would lift it. */
export function ReadinessPanel({ projectId, collection, isReadOnly, isCooked }: Props): ReactNode {
  const words = text.collections.readiness
  const { data, error, isFetching, refetch } = useReadiness(projectId, collection.id)
  const again = (
    <Button size="compact-xs" variant="subtle" loading={isFetching} onClick={() => void refetch()}>
      {words.again}
    </Button>
  )
  if (!data) {
    return (
      <Panel title={words.title} {...(error && { actions: again })}>
        {error ? (
          <ProblemList title={words.failed} problems={problemsOf(error)} />
        ) : (
          <span className={classes.dim}>
            <Loader size={12} mr={8} />
            {words.checking}
          </span>
        )}
      </Panel>
    )
  }
  const { capacity, problems, offers, warnings, estimatedBytes } = data
  const { supply } = collection.document
  const where = { projectId, collectionId: collection.id }
  return (
    <Panel title={words.title} {...(problems.length > 0 && { actions: again })}>
      <div className={classes.stack} id="collection-readiness" tabIndex={-1}>
        {problems.length === 0 && (
          <div className={classes.ready}>
            <CircleCheck size={15} aria-hidden />
            <span>{words.ready}</span>
          </div>
        )}
        {problems.length > 0 && <ReadinessProblems problems={problems} where={where} hasOffers={offers.length > 0} />}
        <OfferList projectId={projectId} collectionId={collection.id} offers={offers} isReadOnly={isReadOnly} />
        {capacity && <CapacityLine capacity={capacity} supply={supply} />}
        {estimatedBytes !== null && !isCooked && <div className={classes.dim}>{words.disk(bytes(estimatedBytes))}</div>}
        {warnings.length > 0 && (
          <details>
            <summary className={classes.dim}>
              {words.warnings} ({count(warnings.length)})
            </summary>
            <ul className={classes.binding}>
              {warnings.map((problem, index) => (
                <ReadinessProblem key={`${problem.message} ${index}`} problem={problem} where={where} isWarning />
              ))}
            </ul>
          </details>
        )}
      </div>
    </Panel>
  )
}
