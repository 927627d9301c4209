import type { ReactNode } from 'react'
import type { Exception } from '../../../stores/view/find-exceptions.ts'
import { text } from '../../../text/text.ts'
import { Stage } from '../stages/stage.tsx'
import { ExceptionRow } from './exception-row.tsx'

/** What needs an action, each with the one that lifts it. */
export function ExceptionsStage({ exceptions }: { exceptions: readonly Exception[] }): ReactNode {
  const words = text.pipeline.stage
  return (
    <Stage
      tone="exceptions"
      name={words.exceptions}
      number={exceptions.length}
      note={exceptions.length === 0 ? words.exceptionsNone : text.shell.exceptions(exceptions.length)}
    >
      {exceptions.map((exception) => (
        <ExceptionRow key={exceptionKey(exception)} exception={exception} />
      ))}
    </Stage>
  )
}

function exceptionKey(exception: Exception): string {
  switch (exception.kind) {
    case 'failed':
    case 'halted':
      return `${exception.kind} ${exception.cookId}`
    case 'notice':
      return `notice ${exception.notice.id}`
    case 'project':
      return `project ${exception.project.projectId}`
    case 'export':
      return `export ${exception.task.taskId}`
  }
}
