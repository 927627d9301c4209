import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import { cookTally } from '../../../stores/cook-tally.ts'
import { useGeneration } from '../../../stores/hooks/use-connection.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Picture } from '../../../ui/picture.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './now-card.module.css'
import { nowWords } from './now-words.ts'
import { SteerKeys } from './steer-keys.tsx'
import { useLatestPicture } from './use-latest-picture.ts'

/** One cook that goes on: its latest picture, how far it is, how fast, and how to stop it. */
export function NowCard({ line, hasKeys }: { line: CookLine; hasKeys: boolean }): ReactNode {
  const { projectId, collection, cook, pace } = line
  const { cooks } = useStudio().client.api
  const ref = { projectId, cookId: cook?.id ?? '' }
  const isPaused = cook?.status === 'paused'
  const steer = useAction(() => (isPaused ? cooks.resume(ref) : cooks.pause(ref)))
  const latest = useLatestPicture(line)
  const isLive = useGeneration() > 0
  const words = text.pipeline.now
  const supply = cook?.supply ?? 0
  const made = pace ? supply - cookTally(pace.progress).toMake : 0
  const command = isPaused ? 'cook.resume' : 'cook.pause'
  return (
    <div className={classes.card}>
      <div className={classes.picture}>
        <Picture sha256={latest} alt={words.latest(collection.name)} widthPx={56} placeholder={words.noPicture} />
      </div>
      <div className={classes.body}>
        <div className={classes.title}>
          <bdi className={classes.name} title={collection.name}>
            {collection.name}
          </bdi>
          <span className={classes.made}>{words.made(made, supply)}</span>
        </div>
        <Progress.Root size={6} transitionDuration={0}>
          <Progress.Section
            value={supply === 0 ? 0 : (made / supply) * 100}
            color={isPaused ? 'var(--faint)' : 'var(--accent)'}
            aria-label={collection.name}
          />
        </Progress.Root>
        <div className={classes.note}>{isLive ? nowWords(line) : words.gone}</div>
      </div>
      <ActionButton loading={steer.busy} onClick={steer.run} {...(hasKeys && { command })}>
        {isPaused ? words.resume : words.pause}
      </ActionButton>
      {hasKeys && <SteerKeys command={command} run={steer.run} />}
      {steer.problems.length > 0 && (
        <div className={classes.problems}>
          <ProblemList problems={steer.problems} onDismiss={steer.dismiss} />
        </div>
      )}
    </div>
  )
}
