import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { useCommand } from '../../../ui/commands/command-store.ts'
import { type Action, useAction } from '../../../ui/use-action.ts'
import { goToTab, reviewPieces } from '../go-to.ts'
import type { NextAction } from './choose-next.ts'

/** Does what comes next: goes where it is done, or does it where nothing is to be looked at first. */
export function useNextAction(next: NextAction | null): Action<[]> {
  const { cooks } = useStudio().client.api
  const action = useAction(async () => {
    if (!next) return
    const { line, step } = next
    const cook = { projectId: line.projectId, cookId: line.cook?.id ?? '' }
    switch (step.kind) {
      case 'choose':
        return reviewPieces(line, 'choosing')
      case 'review':
        return reviewPieces(line, 'new')
      case 'start':
      case 'revise':
        return goToTab(line, 'overview')
      case 'export':
        return goToTab(line, 'export')
      case 'resume':
        return void (await cooks.resume(cook))
      case 'retry':
        return void (await cooks.retryFailed(cook))
    }
  })
  useCommand('next.action', action.run, next ? [] : [{ why: text.pipeline.next.nothing }])
  return action
}
