import { ActionIcon } from '@mantine/core'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import { cookTally } from '../../../stores/cook-tally.ts'
import { type CollectionTab, goTo } from '../../../stores/ui/place-store.ts'
import { text } from '../../../text/text.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { CookBar } from '../parts/cook-bar.tsx'
import { CookStatus } from '../parts/cook-status.tsx'
import classes from './detail-header.module.css'
import { stepWords } from './step-words.ts'
import { dismissAll, problemsOfActions } from './use-cook-actions.ts'
import { useDetail } from './use-detail.ts'

type Props = { projectId: string; collection: CollectionView; tab: CollectionTab }

/** The name of a collection, how its cook stands, and what can be done. */
export function DetailHeader({ projectId, collection, tab }: Props): ReactNode {
  const detail = useDetail(projectId, collection, tab)
  const { cook, pace, next, actions, off, asked, ask, takeNext, offNext } = detail
  const words = text.collections.cook
  const isNext = (kind: string) => next?.kind === kind
  const toReview = pace ? cookTally(pace.progress).toReview : 0
  const isBusy = actions.start.busy || actions.resume.busy || actions.retry.busy
  return (
    <>
      <header className={classes.header}>
        <div className={classes.title}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.collections.detail.back}
            title={text.collections.detail.back}
            onClick={() => goTo({ zone: 'collections', open: null })}
          >
            <ChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <h1 title={collection.name}>
            <bdi>{collection.name}</bdi>
          </h1>
          <CookStatus status={cook?.status ?? 'idle'} progress={pace?.progress} />
        </div>
        <div className={classes.actions}>
          {cook?.status === 'cooking' && (
            <ActionButton command="cook.pause" off={off.pause} loading={actions.pause.busy} onClick={actions.pause.run}>
              {words.pause}
            </ActionButton>
          )}
          {(cook?.status === 'paused' || cook?.status === 'halted') && !isNext('resume') && (
            <ActionButton
              command="cook.resume"
              off={off.resume}
              loading={actions.resume.busy}
              onClick={actions.resume.run}
            >
              {words.resume}
            </ActionButton>
          )}
          {toReview > 0 && tab !== 'pieces' && !isNext('review') && (
            <ActionButton onClick={() => detail.showPieces('new')}>
              {text.collections.step.review(toReview)}
            </ActionButton>
          )}
          {next && !detail.isHere && (
            <ActionButton next command="next.action" off={offNext} loading={isBusy} onClick={takeNext}>
              {stepWords(next)}
            </ActionButton>
          )}
        </div>
      </header>
      {pace && (
        <div className={classes.under}>
          <CookBar progress={pace.progress} />
        </div>
      )}
      <div className={classes.problems}>
        <ProblemList
          problems={problemsOfActions(actions)}
          title={words.problemsTitle}
          onDismiss={() => dismissAll(actions)}
        />
      </div>
      <ConfirmDialog
        opened={asked === 'halt'}
        title={words.haltTitle}
        confirm={words.halt}
        onConfirm={() => actions.halt.run()}
        onClose={() => ask(null)}
      >
        {words.haltWhy}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'archive'}
        title={words.archiveTitle}
        confirm={words.archive}
        onConfirm={() => actions.archive.run()}
        onClose={() => ask(null)}
      >
        {words.archiveWhy}
      </ConfirmDialog>
    </>
  )
}
