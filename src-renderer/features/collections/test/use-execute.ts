import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../../schemas/errors.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { problemsOf } from '../../../ui/problems-of.ts'
import { say } from '../../../ui/say.ts'
import { setTestState, testState } from './test-store.ts'
import { type Wish, withTry } from './tries.ts'

export type Execute = {
  isRunning: boolean
  /** Why the last one came to nothing. */
  problems: readonly Problem[]
  run(): void
  stop(): void
  dismiss(): void
}

const NONE: readonly Problem[] = []

type Asked = { projectId: string; collectionId: string; documentHash: string; wish: Wish }

/** Draws the piece that is asked for, at full size, and adds it to the tries. One at a time; it can be stopped. */
export function useExecute({ projectId, collectionId, documentHash, wish }: Asked): Execute {
  const { api } = useStudio().client
  const [isRunning, setRunning] = useState(false)
  const [problems, setProblems] = useState(NONE)
  const running = useRef<AbortController | null>(null)

  const draw = async (signal: AbortSignal): Promise<void> => {
    const { params } = testState(collectionId)
    const where = { projectId, collectionId, number: wish.number }
    const asked = { ...where, selection: wish.fixed, seed: wish.seed, ...(params && { params }) }
    const { requestHash, selection, problems: found } = await api.collections.try(asked, { signal })
    if (requestHash === null) return setProblems(found)
    const picture = await api.collections.renderSheetPiece({ ...where, requestHash }, { signal })
    const tries = withTry(testState(collectionId).tries, { ...wish, ...picture, selection, documentHash, requestHash })
    setTestState(collectionId, { tries, shown: tries[0]?.id ?? null })
  }

  function run(): void {
    if (running.current) return
    const mine = new AbortController()
    running.current = mine
    setRunning(true)
    setProblems(NONE)
    draw(mine.signal)
      .catch((error: unknown) => {
        if (!mine.signal.aborted) setProblems(problemsOf(error))
      })
      .finally(() => {
        if (running.current !== mine) return
        running.current = null
        setRunning(false)
      })
  }

  const end = useCallback(() => {
    running.current?.abort()
    running.current = null
  }, [])
  useEffect(() => end, [end])

  function stop(): void {
    if (!running.current) return
    end()
    setRunning(false)
    say(text.testWindow.panel.stopped)
  }

  return { isRunning, problems, run, stop, dismiss: () => setProblems(NONE) }
}
