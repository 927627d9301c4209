import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Job } from '../../../../schemas/job.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { queryKeys } from '../../../stores/stale-queries.ts'
import { type HeldJobs, shownJobs, withPage } from './merge-jobs.ts'
import type { ShownState } from './shown-states.ts'

const PAGE = 100

export type JobList = {
  jobs: readonly Job[]
  isLoading: boolean
  error: unknown
  /** True while it stands still because more than the newest page was read. */
  isHeld: boolean
  readOn(): void
  toTop(): void
}

/** The jobs of a project, newest first: the first page live, what follows as it is scrolled to. */
export function useJobs(projectId: string, state: ShownState): JobList {
  const { jobs } = useStudio().client.api
  const [held, setHeld] = useState<HeldJobs | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const reading = useRef(false)
  const filter = { projectId, limit: PAGE, ...(state !== 'all' && { state }) }
  const { data, isPending, error } = useQuery({
    queryKey: [...queryKeys.jobs(projectId), state],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => jobs.list(filter, { signal }),
  })

  return {
    jobs: shownJobs(data?.jobs ?? [], held),
    isLoading: isPending,
    error: error ?? failed,
    isHeld: held !== null,
    readOn() {
      const from = held ?? data
      if (!from || from.next === null || reading.current) return
      reading.current = true
      jobs
        .list({ ...filter, before: from.next })
        .then((page) => setHeld(withPage(from, page)), setFailed)
        .finally(() => {
          reading.current = false
        })
    },
    toTop() {
      setHeld(null)
      setFailed(null)
    },
  }
}
