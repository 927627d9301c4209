import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { runCommand } from '../../../../ui/commands/command-store.ts'
import { DecisionButton } from '../decide/decision-button.tsx'
import classes from './single-view.module.css'

/** The decisions on the piece that is shown alone. */
export function SingleFoot(): ReactNode {
  return (
    <footer className={classes.foot}>
      <DecisionButton of="approved" size="md" />
      <DecisionButton of="rejected" size="md" />
      <DecisionButton of="unsure" size="md" />
      <ActionButton size="md" command="piece.skip" onClick={() => void runCommand('piece.skip')}>
        {text.pieces.decide.skip}
      </ActionButton>
      <span className={classes.end}>
        <DecisionButton of="undo" size="md" />
      </span>
    </footer>
  )
}
