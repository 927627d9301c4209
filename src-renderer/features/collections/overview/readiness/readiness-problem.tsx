import { Anchor } from '@mantine/core'
import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Problem } from '../../../../../schemas/errors.ts'
import { text } from '../../../../text/text.ts'
import { sentence } from '../../../../ui/sentence.ts'
import { cureOf } from '../../parts/cure-of.ts'
import { goToCure } from '../../parts/go-to-cure.ts'
import classes from './readiness-panel.module.css'

type Props = {
  problem: Problem
  where: { projectId: string; collectionId: string }
  isWarning?: boolean
  /** True where what lifts a plan stands below as buttons: it is not said twice. */
  hasOffers?: boolean
}

/** One thing that stands in the way: what and why, what to do, and a way there where the window has one. */
export function ReadinessProblem({ problem, where, isWarning = false, hasOffers = false }: Props): ReactNode {
  const words = text.collections.readiness
  const place = cureOf(problem)
  const cure = hasOffers && problem.code.startsWith('PLAN_') ? undefined : problem.cure
  const Shape = isWarning ? Info : TriangleAlert
  return (
    <li className={`${classes.problem} ${isWarning ? classes.warning : ''}`}>
      <Shape size={15} aria-hidden />
      <span className={classes.text}>
        <bdi>{cure === undefined ? problem.message : sentence(problem.message)}</bdi>{' '}
        {cure !== undefined && <span className={classes.dim}>{cure} </span>}
        {place !== 'readiness' && (
          <Anchor component="button" type="button" size="xs" onClick={() => goToCure(place, where)}>
            {words.go[place]}
          </Anchor>
        )}
        {problem.file !== undefined && (
          <div className={classes.dim}>
            <bdi>{problem.file}</bdi>
          </div>
        )}
      </span>
    </li>
  )
}
