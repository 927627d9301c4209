import type { ReactNode } from 'react'
import type { Notice } from '../../../../schemas/engine-state.ts'
import { text } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import classes from './diagnostics.module.css'

/** What went wrong by itself and still is. */
export function NoticesPanel({ notices }: { notices: readonly Notice[] }): ReactNode {
  const words = text.settings.notices
  return (
    <Panel title={words.title}>
      {notices.length === 0 && <p className={classes.note}>{words.none}</p>}
      <ProblemList problems={notices.map(({ problem }) => problem)} tone="warn" />
    </Panel>
  )
}
