import type { Problem } from '../../../../schemas/errors.ts'
import type { Exception } from '../../../stores/view/find-exceptions.ts'
import { text } from '../../../text/text.ts'
import { isolated } from '../../../ui/isolated.ts'
import { sentences } from '../../../ui/sentences.ts'

/** What an exception is, why, and what would lift it. */
export type ExceptionWords = { title: string; why: string; action: string }

export function exceptionWords(exception: Exception): ExceptionWords {
  const words = text.pipeline.exception
  switch (exception.kind) {
    case 'failed': {
      const why = [isolated(exception.line.collection.name), exception.cause].filter(Boolean).join(': ')
      return { title: words.failed(exception.pieces), why, action: words.tryAgain }
    }
    case 'halted': {
      const reason = exception.line.cook?.haltReason
      const { why, cure } = text.collections.halted[reason ?? 'person']
      return {
        title: exception.line.collection.name,
        why: sentences(exception.message ?? why, cure),
        action: words.goOn,
      }
    }
    case 'notice':
      return { ...wordsOf(exception.notice.problem), action: words.look }
    case 'project': {
      const { name, problem } = exception.project
      const why = problem ? sentences(problem.message, problem.cure) : ''
      return { title: words.project(isolated(name)), why, action: words.open }
    }
    case 'export': {
      const [problem] = exception.task.problems
      const why = problem ? sentences(problem.message, problem.cure) : exception.task.dir
      return { title: words.export, why, action: words.look }
    }
  }
}

function wordsOf({ message, cure, file }: Problem): { title: string; why: string } {
  return { title: message, why: [file && isolated(file), cure].filter(Boolean).join(' · ') }
}
