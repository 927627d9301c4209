import { CloseButton, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { runCommand } from '../../../../ui/commands/command-store.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import type { Report, Skipped } from '../session/pieces-session.ts'
import classes from './decision-bar.module.css'

const NAMED_SKIPPED = 5

/** What the last decision came to, with a way back where none stands below a picture. */
export function ReportLine(): ReactNode {
  const { session } = usePieces()
  const report = usePiecesSession((state) => state.report)
  const isBusy = usePiecesSession((state) => state.pending > 0)
  const canUndo = usePiecesSession(({ batches, open }) => batches.length > 0 && open === null)
  const dismiss = () => session.setState({ report: null })
  if (report?.kind === 'failed') return <ProblemList problems={report.problems} onDismiss={dismiss} />
  if (!report && !isBusy) return null
  const { decide } = text.pieces
  return (
    <div className={classes.bar}>
      <span role="status">{report ? wordsOf(report) : decide.busy}</span>
      {isBusy && <Loader size={14} color="gray" aria-hidden />}
      {report?.kind === 'decided' && canUndo && (
        <ActionButton size="xs" command="piece.undo" onClick={() => void runCommand('piece.undo')}>
          {decide.undo}
        </ActionButton>
      )}
      <CloseButton size="sm" ml="auto" aria-label={text.problems.dismiss} onClick={dismiss} />
      {report && 'skipped' in report && <WhySkipped skipped={report.skipped} />}
    </div>
  )
}

function wordsOf(report: Exclude<Report, { kind: 'failed' }>): string {
  const { done } = text.pieces.decide
  switch (report.kind) {
    case 'decided':
      return done[report.decision](report.pieces)
    case 'undone':
      return done.undone(report.pieces)
    case 'chosen':
      return done.chosen(report.number)
    case 'retried':
      return done.retried(report.pieces)
  }
}

function WhySkipped({ skipped }: { skipped: Skipped }): ReactNode {
  if (skipped.length === 0) return null
  const { decide } = text.pieces
  return (
    <div className={classes.why}>
      {decide.skipped(skipped.length)}{' '}
      {skipped.slice(0, NAMED_SKIPPED).map(({ number, why }) => (
        <span key={number}>{decide.skippedOne(number, why)} </span>
      ))}
      {skipped.length > NAMED_SKIPPED && decide.more(skipped.length - NAMED_SKIPPED)}
    </div>
  )
}
