import type { ReactNode } from 'react'
import { useId } from 'react'
import { count } from '../../../ui/format.ts'
import classes from './stages.module.css'

type Props = {
  tone: 'planned' | 'running' | 'judge' | 'exceptions' | 'done'
  name: string
  number: number
  note: string
  children?: ReactNode
}

/** One stage: how many are in it, one note, and what they are. */
export function Stage({ tone, name, number, note, children }: Props): ReactNode {
  const title = useId()
  return (
    <section className={classes.stage} data-tone={tone} data-quiet={number === 0 || undefined} aria-labelledby={title}>
      <h2 className={classes.name} id={title}>
        {name}
      </h2>
      <div className={classes.count}>{count(number)}</div>
      <div className={classes.note}>{note}</div>
      <ul className={classes.rows}>{children}</ul>
    </section>
  )
}
