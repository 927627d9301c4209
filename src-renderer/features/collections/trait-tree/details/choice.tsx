import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './details.module.css'

type Props<T extends string> = {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  why?: string
  isOff: boolean
  onChange(value: T): void
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ label, value, options, why, isOff, onChange }: Props<T>): ReactNode {
  const id = useId()
  return (
    <div>
      <div className={classes.label} id={id}>
        {label}
      </div>
      <SegmentedControl
        aria-labelledby={id}
        fullWidth
        readOnly={isOff}
        value={value}
        data={[...options]}
        onChange={(next) => next !== value && onChange(next)}
      />
      {why !== undefined && <div className={classes.why}>{why}</div>}
    </div>
  )
}
