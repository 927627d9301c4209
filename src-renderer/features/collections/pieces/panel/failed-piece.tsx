import type { ReactNode } from 'react'
import type { Problem } from '../../../../../schemas/errors.ts'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { usePieces } from '../pieces-context.ts'

/** Why a piece failed, with a way to try again. */
export function FailedPiece({ problem, isFailed }: { problem: Problem; isFailed: boolean }): ReactNode {
  const { decider } = usePieces()
  return (
    <ProblemList problems={[problem]} title={text.pieces.panel.failed}>
      {isFailed && (
        <ActionButton size="xs" onClick={decider.retryFailed}>
          {text.pieces.panel.retry}
        </ActionButton>
      )}
    </ProblemList>
  )
}
