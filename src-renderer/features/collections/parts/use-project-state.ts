import { useStore } from 'zustand'
import type { ProjectState } from '../../../../schemas/engine-state.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'

/** What the engine says of a project, open or not; undefined where it knows none. */
export function useProjectState(projectId: string): ProjectState | undefined {
  return useStore(useStudio().engine, (state) => state?.projects.find((project) => project.projectId === projectId))
}
