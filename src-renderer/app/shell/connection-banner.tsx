import { Button } from '@mantine/core'
import { CircleCheck, Loader, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { ConnectionState } from '../../client/connection-state.ts'
import { useStudio } from '../../stores/hooks/use-studio.ts'
import { text } from '../../text/text.ts'
import classes from './connection-banner.module.css'
import { goneWords } from './connection-words.ts'
import { useConnection } from '../../stores/hooks/use-connection.ts'
import { useEngineProcess } from './use-engine-process.ts'

const BACK_SHOWN_MS = 4_000

/** Says across the window that the engine is gone, and for a moment that it is back. */
export function ConnectionBanner(): ReactNode {
  const { desktop } = useStudio()
  const connection = useConnection()
  const process = useEngineProcess()
  const isBack = useIsBack(connection)
  const isGone = connection.kind === 'lost' || process?.kind === 'stopped'
  const gone = goneWords(process)
  return (
    <div role="status">
      {isGone && (
        <div className={classes.banner} data-tone={gone.canStart ? 'bad' : 'warn'}>
          {gone.canStart ? (
            <TriangleAlert size={16} aria-hidden />
          ) : (
            <Loader size={16} className={classes.turns} aria-hidden />
          )}
          <span>
            {gone.title} {gone.details}
          </span>
          {gone.canStart && desktop && (
            <Button size="xs" color="accent" onClick={() => void desktop.startEngine()}>
              {text.connection.startAgain}
            </Button>
          )}
        </div>
      )}
      {isBack && !isGone && (
        <div className={classes.banner} data-tone="ok">
          <CircleCheck size={16} aria-hidden />
          <span>{text.connection.backTitle}</span>
        </div>
      )}
    </div>
  )
}

/** True for a moment after a connection that was lost is there again. */
function useIsBack(connection: ConnectionState): boolean {
  const generation = connection.kind === 'live' ? connection.generation : 0
  const [seen, setSeen] = useState(generation)
  const isBack = generation > 1 && generation !== seen
  useEffect(() => {
    if (generation === 0) return undefined
    const timer = setTimeout(() => setSeen(generation), BACK_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [generation])
  return isBack
}
