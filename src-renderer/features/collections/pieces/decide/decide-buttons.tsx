import type { ReactNode } from 'react'
import classes from './decide-buttons.module.css'
import { DecisionButton } from './decision-button.tsx'

/** The decisions as buttons. */
export function DecideButtons(): ReactNode {
  return (
    <div className={classes.buttons}>
      <DecisionButton of="approved" />
      <DecisionButton of="rejected" />
      <DecisionButton of="unsure" />
      <DecisionButton of="undo" />
    </div>
  )
}
