import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import { cookTally } from '../../../stores/cook-tally.ts'
import { text } from '../../../text/text.ts'
import { count } from '../../../ui/format.ts'
import classes from './cook-bar.module.css'

const PARTS = ['approved', 'rejected', 'toReview', 'choosing', 'failed', 'gaps'] as const

/** Where the pieces of a cook stand, as lengths and in words. */
export function CookBar({ progress }: { progress: CookProgress }): ReactNode {
  const tally = cookTally(progress)
  const words = [...PARTS, 'toMake' as const]
    .filter((part) => tally[part] > 0)
    .map((part) => `${count(tally[part])} ${text.collections.bar[part]}`)
    .join(', ')
  return (
    <Tooltip label={words} openDelay={300}>
      <div
        className={classes.bar}
        role="meter"
        aria-label={text.collections.bar.label}
        aria-valuemin={0}
        aria-valuemax={progress.supply}
        aria-valuenow={progress.supply - tally.toMake}
        aria-valuetext={words}
      >
        {PARTS.map((part) =>
          tally[part] === 0 ? null : (
            <div
              key={part}
              className={`${classes.part} ${classes[part] ?? ''}`}
              style={{ width: `${(100 * tally[part]) / progress.supply}%` }}
            />
          ),
        )}
      </div>
    </Tooltip>
  )
}
