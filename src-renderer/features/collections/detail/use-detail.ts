import { useState } from 'react'
import { nextStep, type NextStep } from '../../../stores/next-step.ts'
import { useCook, usePace } from '../../../stores/hooks/use-project.ts'
import { type PieceState, setPieceFilter } from '../../../stores/ui/piece-filter-store.ts'
import { requestReview } from '../../../stores/ui/review-request.ts'
import { type CollectionTab, goTo } from '../../../stores/ui/place-store.ts'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import type { CookPace } from '../../../../schemas/engine-state.ts'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { type OffReason, runCommand, useCommand } from '../../../ui/commands/command-store.ts'
import { useProjectState } from '../parts/use-project-state.ts'
import { useReadiness } from '../parts/use-readiness.ts'
import { goToCure } from '../parts/go-to-cure.ts'
import { offReasons } from './off-reasons.ts'
import { type CookActions, useCookActions } from './use-cook-actions.ts'

export type Detail = {
  cook: CookView | undefined
  pace: CookPace | undefined
  next: NextStep | null
  /** True where the next step is taken on the tab that is shown. */
  isHere: boolean
  actions: CookActions
  off: ReturnType<typeof offReasons>
  /** What is asked before it is done. */
  asked: 'halt' | 'archive' | null
  ask(what: 'halt' | 'archive' | null): void
  takeNext(): void
  offNext: readonly OffReason[]
  /** Shows the pieces that stand there. */
  showPieces(state: PieceState): void
}

/** Where a step is taken that is not taken at once. */
const PLACES: Partial<Record<NextStep['kind'], CollectionTab>> = {
  revise: 'overview',
  review: 'pieces',
  choose: 'pieces',
  export: 'export',
}

/** Where a collection stands and what can be done about it; answers the commands of its cook. */
export function useDetail(projectId: string, collection: CollectionView, tab: CollectionTab): Detail {
  const { id, documentHash } = collection
  const cook = useCook(projectId, id)
  const pace = usePace(cook?.id)
  const readiness = useReadiness(projectId, id).data
  const isReadOnly = useProjectState(projectId)?.state === 'reading'
  const actions = useCookActions(projectId, id)
  const [asked, ask] = useState<'halt' | 'archive' | null>(null)
  const show = (next: CollectionTab) => goTo({ zone: 'collections', open: { projectId, collectionId: id, tab: next } })
  const showOverview = () => show('overview')
  const showPieces = (state: PieceState) => {
    setPieceFilter(id, { states: [state], traits: {} })
    show('pieces')
  }
  const reviewPieces = (state: PieceState) => {
    requestReview(id, state)
    show('pieces')
  }
  const off = offReasons({ cook, progress: pace?.progress, documentHash, readiness, isReadOnly }, (place) =>
    goToCure(place, { projectId, collectionId: id }),
  )
  const next = nextStep(collection, cook, pace?.progress)
  const takers: Record<NextStep['kind'], () => void> = {
    start: () => actions.start.run(),
    resume: () => actions.resume.run(),
    retry: () => actions.retry.run(),
    revise: showOverview,
    review: () => reviewPieces('new'),
    choose: () => reviewPieces('choosing'),
    export: () => (tab === 'export' ? void runCommand('export.start') : show('export')),
  }
  const takeNext = () => next && takers[next.kind]()
  const offNext = next && next.kind in off ? off[next.kind as keyof typeof off] : []

  useCommand('cook.start', () => actions.start.run(), off.start)
  useCommand('cook.pause', () => actions.pause.run(), off.pause)
  useCommand('cook.resume', () => actions.resume.run(), off.resume)
  useCommand('cook.halt', () => ask('halt'), off.halt)
  useCommand('cook.archive', () => ask('archive'), off.archive)
  useCommand('cook.revise', showOverview, off.revise)
  useCommand('cook.retry-failed', () => actions.retry.run(), off.retry)
  useCommand('next.action', takeNext, offNext)
  const isHere = next !== null && PLACES[next.kind] === tab
  return { cook, pace, next, isHere, actions, off, asked, ask, takeNext, offNext, showPieces }
}
