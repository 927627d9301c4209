import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Diagnostics } from '../../../../schemas/engine-state.ts'
import { useGeneration } from '../../../stores/hooks/use-connection.ts'
import { text } from '../../../text/text.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { problemsOf } from '../../../ui/problems-of.ts'
import classes from './diagnostics.module.css'
import { factRows } from './fact-rows.ts'

/** What the engine says of itself and its machine. */
export function EngineFacts({ measured }: { measured: UseQueryResult<Diagnostics> }): ReactNode {
  const words = text.settings.engine
  const isLive = useGeneration() > 0
  const { data, error, isFetching, refetch } = measured
  return (
    <Panel
      title={words.title}
      actions={
        <Button variant="default" size="xs" loading={isFetching && isLive} onClick={() => void refetch()}>
          {words.refresh}
        </Button>
      }
    >
      {!isLive && <p className={classes.note}>{words.gone}</p>}
      {error && <ProblemList problems={problemsOf(error)} />}
      {data && (
        <dl className={classes.facts}>
          {factRows(data).map(([name, value]) => (
            <div key={name} className={classes.fact}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  )
}
