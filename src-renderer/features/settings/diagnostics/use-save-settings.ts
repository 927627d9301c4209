import type { QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '../../../../schemas/settings.ts'
import { useStudio } from '../../../stores/hooks/use-studio.ts'
import { type Action, useAction } from '../../../ui/use-action.ts'

/** Changes some of the studio's settings; the others stay as they are by then. */
export function useSaveSettings(key: QueryKey): Action<[Partial<Settings>]> & { isSaved: boolean } {
  const { client, queries } = useStudio()
  const [isSaved, setIsSaved] = useState(false)
  const action = useAction(async (changes: Partial<Settings>) => {
    setIsSaved(false)
    const now = await client.api.settings.get()
    queries.setQueryData(key, await client.api.settings.set({ ...now, ...changes }))
    setIsSaved(true)
  })
  return { ...action, isSaved }
}
