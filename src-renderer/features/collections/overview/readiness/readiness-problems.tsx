import type { ReactNode } from 'react'
import type { Problem } from '../../../../../schemas/errors.ts'
import { text } from '../../../../text/text.ts'
import { ReadinessProblem } from './readiness-problem.tsx'
import classes from './readiness-panel.module.css'

/** One cause often shows in many places: past these the others fold, so that what lifts it stays in view. */
const SHOWN = 4

type Props = {
  problems: readonly Problem[]
  where: { projectId: string; collectionId: string }
  hasOffers: boolean
}

/** Everything that stands in the way. */
export function ReadinessProblems({ problems, where, hasOffers }: Props): ReactNode {
  const list = (some: readonly Problem[]) => (
    <ul className={classes.problems}>
      {some.map((problem, index) => (
        <ReadinessProblem
          key={`${problem.field ?? ''} ${problem.message} ${index}`}
          problem={problem}
          where={where}
          hasOffers={hasOffers}
        />
      ))}
    </ul>
  )
  const rest = problems.slice(SHOWN)
  return (
    <>
      {list(problems.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary className={classes.dim}>{text.collections.readiness.others(rest.length)}</summary>
          <div className={classes.rest}>{list(rest)}</div>
        </details>
      )}
    </>
  )
}
