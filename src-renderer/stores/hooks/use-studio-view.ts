import { useCallback, useSyncExternalStore } from 'react'
import type { Studio } from '../studio.ts'
import { studioView, type StudioView } from '../view/studio-view.ts'
import { useStudio } from './use-studio.ts'

/**
 * What the window holds across projects.
 *
 * @param select Gives something that is the same while nothing in it changed: a number, a word, or the view itself.
 */
export function useStudioView<T>(select: (view: StudioView) => T): T {
  const studio = useStudio()
  const subscribe = useCallback((changed: () => void) => subscribeTo(studio, changed), [studio])
  return useSyncExternalStore(subscribe, () => select(studioView(studio)))
}

function subscribeTo(studio: Studio, changed: () => void): () => void {
  let ofProjects: (() => void)[] = []
  const stopProjects = () => {
    for (const stop of ofProjects) stop()
  }
  const listenToProjects = () => {
    stopProjects()
    ofProjects = [...studio.projects.getState().values()].map((project) => project.state.subscribe(changed))
  }
  listenToProjects()
  const stops = [
    studio.engine.subscribe(changed),
    studio.projects.subscribe(() => {
      listenToProjects()
      changed()
    }),
  ]
  return () => {
    stopProjects()
    for (const stop of stops) stop()
  }
}
