import type { ReactNode } from 'react'
import type { Readiness } from '../../../../../schemas/commands/sheet-queries.ts'
import { text } from '../../../../text/text.ts'
import { count } from '../../../../ui/format.ts'
import { bigCount } from '../../parts/big-count.ts'
import classes from './readiness-panel.module.css'

type Props = { capacity: NonNullable<Readiness['capacity']>; supply: number }

/** How many combinations there are, what of them is to spare or lacking, and what binds. */
export function CapacityLine({ capacity, supply }: Props): ReactNode {
  const words = text.collections.readiness
  const missing = BigInt(supply) - BigInt(capacity.value)
  return (
    <div className={classes.sentence}>
      {text.collections.detail.combinations(bigCount(capacity.value), capacity.kind === 'exact')}.{' '}
      <span className={classes.dim}>
        {missing > 0n && capacity.kind === 'exact'
          ? words.more(count(supply), count(missing))
          : missing <= 0n && words.spare(count(supply))}
      </span>
      {capacity.binding.length > 0 && (
        <details>
          <summary className={classes.dim}>{words.binding}</summary>
          <ul className={classes.binding}>
            {capacity.binding.map(({ sentence }) => (
              <li key={sentence}>
                <bdi>{sentence}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
