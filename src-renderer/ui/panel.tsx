import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type Props = {
  title: string
  /** A quiet word or number beside the title. */
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** One titled part of a page. */
export function Panel({ title, note, actions, children }: Props): ReactNode {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <div className={classes.head}>
        <h2 className={classes.title} id={id}>
          {title}
        </h2>
        {note !== undefined && <span className={classes.note}>{note}</span>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
