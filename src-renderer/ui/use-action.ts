import { useCallback, useState } from 'react'
import type { Problem } from '../../schemas/errors.ts'
import { problemsOf } from './problems-of.ts'

export type Action<A extends unknown[]> = {
  run(...args: A): void
  busy: boolean
  /** What the last run came to, until it is run again or dismissed. */
  problems: readonly Problem[]
  dismiss(): void
}

/** Something a person does that may take long or fail. One run at a time: what is pressed meanwhile does nothing. */
export function useAction<A extends unknown[]>(work: (...args: A) => Promise<unknown>): Action<A> {
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const run = useCallback(
    (...args: A) => {
      if (busy) return
      setBusy(true)
      setProblems([])
      work(...args)
        .catch((error: unknown) => setProblems(problemsOf(error)))
        .finally(() => setBusy(false))
    },
    [work, busy],
  )
  return { run, busy, problems, dismiss: () => setProblems([]) }
}
