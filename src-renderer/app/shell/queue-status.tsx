import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useGeneration } from '../../stores/hooks/use-connection.ts'
import { useStudio } from '../../stores/hooks/use-studio.ts'
import { queueSummary } from '../../stores/view/queue-summary.ts'
import { text } from '../../text/text.ts'
import { duration } from '../../ui/format.ts'
import classes from './status-bar.module.css'

/** What the engine makes at the moment, and how far its exports are. */
export function QueueStatus(): ReactNode {
  const engine = useStore(useStudio().engine)
  const isLive = useGeneration() > 0
  // What an engine did that is gone is not what it does.
  if (!engine || !isLive) return null
  const { running, toGo, perMinute, msLeft } = queueSummary(engine)
  const exporting = engine.exports.filter((task) => task.state === 'running')
  const { statusBar: words } = text
  const isBusy = running > 0 || toGo > 0
  return (
    <>
      <span className={classes.item}>
        {words.queue}{' '}
        {isBusy ? (
          <>
            <b>{words.running(running)}</b>
            <span>, {words.toGo(toGo)}</span>
            {perMinute !== null && <span className={classes.extra}> · {words.perMinute(perMinute)}</span>}
            {msLeft !== null && <span className={classes.extra}> · {words.left(duration(msLeft))}</span>}
          </>
        ) : (
          <b>{words.idle}</b>
        )}
      </span>
      {exporting.length > 0 && (
        <span className={classes.item}>
          {words.exports(exporting.length)}{' '}
          <b className={classes.extra}>
            {words.exportsDone(
              exporting.reduce((sum, task) => sum + task.done, 0),
              exporting.reduce((sum, task) => sum + task.total, 0),
            )}
          </b>
        </span>
      )}
    </>
  )
}
