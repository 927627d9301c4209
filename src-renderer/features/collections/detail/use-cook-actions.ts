import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { useCook } from '../../../stores/hooks/use-project.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import { useAction, type Action } from '../../../ui/use-action.ts'

export type CookActions = {
  start: Action<[]>
  pause: Action<[]>
  resume: Action<[]>
  halt: Action<[]>
  archive: Action<[]>
  retry: Action<[]>
}

/** What can be done with the cook of a collection. Whether it may be done now is for `offOf` to say. */
export function useCookActions(projectId: string, collectionId: string): CookActions {
  const { cooks, collections } = useStudio().client.api
  const cookId = useCook(projectId, collectionId)?.id ?? ''
  const cook = { projectId, cookId }
  return {
    start: useAction(() => collections.cook({ projectId, collectionId })),
    pause: useAction(() => cooks.pause(cook)),
    resume: useAction(() => cooks.resume(cook)),
    halt: useAction(() => cooks.halt(cook)),
    archive: useAction(() => cooks.archive(cook)),
    retry: useAction(() => cooks.retryFailed(cook)),
  }
}

/** What the last ones came to. */
export function problemsOfActions(actions: CookActions): readonly Problem[] {
  return Object.values(actions).flatMap(({ problems }) => problems)
}

export function dismissAll(actions: CookActions): void {
  for (const action of Object.values(actions)) action.dismiss()
}
