import { useCallback, useState } from 'react'
import type { Problem } from '../../../../schemas/errors.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { problemsOf } from '../../../ui/problems-of.ts'

/** What verifying a folder came to. */
export type Verdict = { state: 'running' } | { state: 'done'; files: number; problems: readonly Problem[] }

export type Verify = { run(dir: string): void; verdicts: ReadonlyMap<string, Verdict> }

/** Checks folders of exports against their manifests, each by itself. */
export function useVerify(): Verify {
  const { api } = useStudio().client
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map())
  const run = useCallback(
    (dir: string) => {
      const say = (verdict: Verdict) => setVerdicts((before) => new Map(before).set(dir, verdict))
      say({ state: 'running' })
      api.exports.verify({ dir }).then(
        ({ files, problems }) => say({ state: 'done', files, problems }),
        (error: unknown) => say({ state: 'done', files: 0, problems: problemsOf(error) }),
      )
    },
    [api],
  )
  return { run, verdicts }
}
