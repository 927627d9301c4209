import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DueReason } from '../../../../../schemas/events/cook-events.ts'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../../../schemas/views/cook-view.ts'
import { useStudio } from '../../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../../stores/stale-queries.ts'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { useCommand } from '../../../../ui/commands/command-store.ts'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { problemsOf } from '../../../../ui/problems-of.ts'
import { useAction } from '../../../../ui/use-action.ts'
import { BeforeAfter } from './before-after.tsx'
import { AnotherSetChoice } from './another-set-choice.tsx'
import { anotherSet } from './another-set.ts'
import { numberRanges } from './number-ranges.ts'
import classes from './revision-banner.module.css'

type Props = { projectId: string; collection: CollectionView; cook: CookView; isReadOnly: boolean }

const RANGES_SHOWN = 12

/** Says what taking over the collection as it is now would change in its cook, and does it. */
export function RevisionBanner({ projectId, collection, cook, isReadOnly }: Props): ReactNode {
  const words = text.collections.revision
  const another = anotherSet(cook, collection.document)
  return (
    <section className={classes.banner} aria-labelledby="revision-title">
      <h2 id="revision-title" className={classes.title}>
        {words.title}
      </h2>
      {another.length > 0 ? (
        <AnotherSetChoice
          projectId={projectId}
          collection={collection}
          cook={cook}
          fields={another}
          isReadOnly={isReadOnly}
        />
      ) : (
        <Preview projectId={projectId} collection={collection} cook={cook} isReadOnly={isReadOnly} />
      )}
    </section>
  )
}

function Preview({ projectId, collection, cook, isReadOnly }: Props): ReactNode {
  const words = text.collections.revision
  const { api } = useStudio().client
  const { data, error, isFetching } = useQuery({
    queryKey: [...queryKeys.revision(projectId, cook.id), collection.documentHash],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => api.cooks.previewRevision({ projectId, cookId: cook.id }, { signal }),
  })
  const off = isReadOnly ? [{ why: text.collections.detail.readingWhy }] : []
  const apply = useAction(() => api.cooks.revise({ projectId, cookId: cook.id }))
  useCommand('next.action', () => data && apply.run(), off)
  if (!data) return error ? <ProblemList title={words.cannot} problems={problemsOf(error)} /> : words.looking
  const ranges = numberRanges(data.due, RANGES_SHOWN)
  return (
    <>
      <div aria-live="polite">{isFetching ? words.looking : words.affected(data.due.length, data.stay)}</div>
      {data.supply !== data.supplyBefore && <div>{words.supply(data.supplyBefore, data.supply)}</div>}
      {data.due.length > 0 && (
        <>
          <div className={classes.numbers}>
            {Object.entries(data.reasons)
              .map(([reason, number]) => words.reason(reason as DueReason, number))
              .join('; ')}
          </div>
          <div className={classes.numbers}>
            {words.numbers(ranges.words)}
            {ranges.more > 0 && ` ${words.more(ranges.more)}`}
          </div>
          <BeforeAfter projectId={projectId} collectionId={collection.id} cook={cook} due={data.due} />
        </>
      )}
      {error && <ProblemList title={words.cannot} problems={problemsOf(error)} />}
      <div className={classes.actions}>
        <ActionButton
          next
          command="next.action"
          off={off}
          loading={apply.busy || isFetching}
          onClick={() => apply.run()}
        >
          {words.apply}
        </ActionButton>
      </div>
      <ProblemList title={words.cannot} problems={apply.problems} onDismiss={apply.dismiss} />
    </>
  )
}
