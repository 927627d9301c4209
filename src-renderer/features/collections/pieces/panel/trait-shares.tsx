import type { ReactNode } from 'react'
import type { Selection } from '../../../../../schemas/collection.ts'
import { text } from '../../../../text/text.ts'
import { percent } from '../../../../ui/format.ts'
import { traitWord } from '../../parts/trait-word.ts'
import panel from './piece-panel.module.css'
import classes from './trait-shares.module.css'

type Props = {
  selection: Selection
  /** Category → share of the supply that carries this trait too, in millionths; undefined until it is known. */
  sharesPpm: Readonly<Record<string, number>> | undefined
}

const WHOLE_PPM = 1_000_000

/** The traits of a piece, and how many others have each. */
export function TraitShares({ selection, sharesPpm }: Props): ReactNode {
  return (
    <section>
      <h2 className={panel.title}>{text.pieces.panel.traits}</h2>
      <dl className={classes.traits}>
        {Object.entries(selection).map(([category, value]) => {
          const ppm = sharesPpm?.[category]
          return (
            <div key={category} className={classes.trait}>
              <dt className={classes.category} title={category}>
                <bdi>{category}</bdi>
              </dt>
              <dd className={classes.value} data-none={value === null || undefined} title={traitWord(value)}>
                <bdi>{traitWord(value)}</bdi>
                <span className={classes.bar} aria-hidden>
                  <span className={classes.share} style={{ width: `${((ppm ?? 0) / WHOLE_PPM) * 100}%` }} />
                </span>
              </dd>
              <dd className={classes.percent}>{ppm === undefined ? '' : percent(ppm)}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
