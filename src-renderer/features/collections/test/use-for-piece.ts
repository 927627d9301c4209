import type { Selection } from '../../../../schemas/collection.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { text } from '../../../text/text.ts'
import { say } from '../../../ui/say.ts'
import { type Action, useAction } from '../../../ui/use-action.ts'

/** Keeps traits at a number of the collection, as a lock does. */
export function useForPiece(projectId: string, collectionId: string): Action<[number, Selection]> {
  const { api } = useStudio().client
  const words = text.testWindow.panel
  return useAction(async (number: number, selection: Selection) => {
    const { changed } = await api.collections.lock({ projectId, collectionId, number, selection })
    say(changed ? words.used(number) : words.usedAlready(number))
  })
}
