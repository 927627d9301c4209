import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { sentences } from '../../../../ui/sentences.ts'
import type { TreeFault } from '../faults/tree-faults.ts'
import classes from './details.module.css'

/** What is wrong with what is selected, and what to do. */
export function FaultList({ faults }: { faults: readonly TreeFault[] }): ReactNode {
  if (faults.length === 0) return null
  return (
    <section className={classes.faults} aria-label={text.traitTree.details.shownFaults}>
      {faults.map(({ problem }, at) => (
        <p key={`${problem.field} ${at}`}>
          <bdi>{sentences(problem.message, problem.cure)}</bdi>
        </p>
      ))}
    </section>
  )
}
