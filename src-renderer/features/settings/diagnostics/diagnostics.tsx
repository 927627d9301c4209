import { SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import classes from './diagnostics.module.css'
import { EngineFacts } from './engine-facts.tsx'
import { Logs } from './logs.tsx'
import { NoticesPanel } from './notices-panel.tsx'
import { ProjectsPanel } from './projects-panel.tsx'
import { StudioSettings } from './studio-settings.tsx'

/** How the engine and its machine are, what it remembers, what it wrote down. */
export function Diagnostics(): ReactNode {
  const studio = useStudio()
  const engine = useStore(studio.engine)
  const measured = useQuery({
    queryKey: ['diagnostics'],
    // Measured when it is looked at: a figure of another day says nothing.
    staleTime: 0,
    queryFn: ({ signal }) => studio.client.api.system.diagnostics(undefined, { signal }),
  })
  return (
    <div className={classes.page}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing={40} mb="lg">
        <div>
          <EngineFacts measured={measured} />
        </div>
        <div>
          <StudioSettings diagnostics={measured.data} />
        </div>
      </SimpleGrid>
      <ProjectsPanel projects={engine?.projects ?? []} />
      <NoticesPanel notices={engine?.notices ?? []} />
      <Logs diagnostics={measured.data} engine={engine} />
    </div>
  )
}
