import { type ReactNode, useId } from 'react'
import classes from './export-form.module.css'

type Props = { label: string; why?: ReactNode; children: (labelId: string) => ReactNode }

/** A choice with its name beside it, and below what it means. */
export function Labelled({ label, why, children }: Props): ReactNode {
  const id = useId()
  return (
    <div className={classes.field}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div>
        {children(id)}
        {why !== undefined && why !== '' && <div className={classes.why}>{why}</div>}
      </div>
    </div>
  )
}
