import { Anchor, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Exception } from '../../../stores/view/find-exceptions.ts'
import { text } from '../../../text/text.ts'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import classes from './exception-row.module.css'
import { exceptionWords } from './exception-words.ts'
import { useForgetProject, useLift } from './use-lift.ts'

/** One exception, with what lifts it. */
export function ExceptionRow({ exception }: { exception: Exception }): ReactNode {
  const { title, why, action } = exceptionWords(exception)
  const lift = useAction(useLift(exception))
  const forget = useAction(useForgetProject(exception))
  return (
    <li className={classes.exception}>
      <bdi className={classes.title}>{title}</bdi>
      {why && <span className={classes.why}>{why}</span>}
      <Group gap="sm">
        <Anchor component="button" type="button" aria-disabled={lift.busy} onClick={() => lift.run()}>
          {action}
        </Anchor>
        {exception.kind === 'project' && (
          <Anchor component="button" type="button" onClick={() => forget.run()}>
            {text.pipeline.exception.forget}
          </Anchor>
        )}
      </Group>
      <ProblemList problems={[...lift.problems, ...forget.problems]} />
    </li>
  )
}
