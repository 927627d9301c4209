import { useEffect, useState } from 'react'
import type { EngineProcess } from '../../../schemas/desktop.ts'
import { followAgain } from '../../client/follow-again.ts'
import { useStudio } from '../../stores/hooks/use-studio.ts'

/** What the desktop says of the engine's process; null in a browser. */
export function useEngineProcess(): EngineProcess | null {
  const { desktop } = useStudio()
  const [state, setState] = useState<EngineProcess | null>(null)
  useEffect(() => {
    if (!desktop) return undefined
    return followAgain(async (signal) => {
      for await (const next of await desktop.engine(undefined, { signal })) setState(next)
    })
  }, [desktop])
  return state
}
