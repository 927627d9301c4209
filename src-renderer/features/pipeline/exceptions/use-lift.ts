import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { goTo } from '../../../stores/ui/place-store.ts'
import type { Exception } from '../../../stores/view/find-exceptions.ts'
import { goToTab } from '../go-to.ts'

/** Does what lifts an exception, or goes where that is done. */
export function useLift(exception: Exception): () => Promise<unknown> {
  const { api } = useStudio().client
  return async () => {
    switch (exception.kind) {
      case 'failed':
        return api.cooks.retryFailed({ projectId: exception.line.projectId, cookId: exception.cookId })
      case 'halted':
        return api.cooks.resume({ projectId: exception.line.projectId, cookId: exception.cookId })
      case 'project':
        return api.projects.open({ dir: exception.project.dir })
      case 'notice': {
        const { projectId, collectionId } = exception.notice
        if (projectId === null || collectionId === null) return goTo({ zone: 'settings', page: 'diagnostics' })
        return goTo({ zone: 'collections', open: { projectId, collectionId, tab: 'overview' } })
      }
      case 'export':
        return exception.line ? goToTab(exception.line, 'export') : goTo({ zone: 'collections', open: null })
    }
  }
}

/** Takes a project that can't be opened off the list. */
export function useForgetProject(exception: Exception): () => Promise<unknown> {
  const { api } = useStudio().client
  return async () => {
    if (exception.kind === 'project') await api.projects.forget({ projectId: exception.project.projectId })
  }
}
