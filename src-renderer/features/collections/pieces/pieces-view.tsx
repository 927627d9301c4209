import { type ReactNode, useMemo } from 'react'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import type { PieceCache } from '../../../stores/project/piece-cache.ts'
import { createDecider } from './decide/decider.ts'
import { DecisionsContext } from './decide/decisions-context.ts'
import { RejectDialog } from './decide/reject-dialog.tsx'
import { useDecisions } from './decide/use-decisions.ts'
import { useTargets } from './decide/use-targets.ts'
import { PieceBrowser } from './grid/piece-browser.tsx'
import { PiecePanel } from './panel/piece-panel.tsx'
import { PiecesContext, type PiecesContextValue, usePiecesSession } from './pieces-context.ts'
import classes from './pieces-view.module.css'
import { piecesSession } from './session/pieces-session.ts'
import { SingleView } from './single/single-view.tsx'

type Props = { projectId: string; collection: CollectionView; cook: CookView; cache: PieceCache }

/** All pieces of a cook, or one of them alone; beside it what that one is and why. */
export function PiecesView({ projectId, collection, cook, cache }: Props): ReactNode {
  const { api } = useStudio().client
  const cookId = cook.id
  const session = piecesSession(cookId)
  const decider = useMemo(() => createDecider(api, { projectId, cookId }, session), [api, projectId, cookId, session])
  const value = useMemo<PiecesContextValue>(
    () => ({ projectId, collection, cook, cache, session, decider }),
    [projectId, collection, cook, cache, session, decider],
  )
  return (
    <PiecesContext value={value}>
      <Parts />
    </PiecesContext>
  )
}

function Parts(): ReactNode {
  const isSingle = usePiecesSession(({ open }) => open !== null)
  const decisions = useDecisions(useTargets())
  return (
    <DecisionsContext value={decisions}>
      <div className={classes.view} data-single={isSingle || undefined}>
        {isSingle ? <SingleView /> : <PieceBrowser />}
        <PiecePanel />
        <RejectDialog />
      </div>
    </DecisionsContext>
  )
}
