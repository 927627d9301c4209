import { Button, Group, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useProject, useProjectStore } from '../../../stores/hooks/use-project.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { goTo } from '../../../stores/ui/place-store.ts'
import { text } from '../../../text/text.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemList } from '../../../ui/problem-list.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { useStore } from 'zustand'
import { useProjectState } from '../parts/use-project-state.ts'

/** Stands where a collection can't be shown, and says why: its project is being read, is closed, or holds none such. */
export function AbsentCollection({ projectId }: { projectId: string }): ReactNode {
  const words = text.collections.detail
  const studio = useStudio()
  const isKnown = useStore(studio.engine, (state) => state !== null)
  const isFollowed = useProjectStore(projectId) !== undefined
  const isLoaded = useProject(projectId, (state) => state.loaded)
  const project = useProjectState(projectId)
  const open = useAction(() => studio.client.api.projects.open({ dir: project?.dir ?? '' }))
  if (!isKnown || (isFollowed && !isLoaded)) {
    return (
      <Group p="md" aria-busy>
        <Loader size="sm" aria-label={text.common.loading} />
      </Group>
    )
  }
  const isClosed = project !== undefined && !isFollowed
  const problems = open.problems.length > 0 ? open.problems : project?.problem ? [project.problem] : []
  return (
    <EmptyState
      title={isClosed ? words.closedTitle : words.gone}
      actions={
        <>
          <ProblemList problems={problems} />
          <Group gap="xs">
            <Button variant="default" onClick={() => goTo({ zone: 'collections', open: null })}>
              {words.back}
            </Button>
            {isClosed && (
              <Button color="accent" loading={open.busy} onClick={() => open.run()}>
                {words.openProject}
              </Button>
            )}
          </Group>
        </>
      }
    >
      {isClosed ? words.closedWhy : words.goneWhy}
    </EmptyState>
  )
}
