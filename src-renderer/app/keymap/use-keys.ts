import { useEffect } from 'react'
import { useStore } from 'zustand'
import { preferencesStore } from '../../stores/ui/preferences-store.ts'
import { keyTable } from '../../ui/commands/key-table.ts'
import { remappedKeys } from '../../ui/commands/remap-keys.ts'
import { defaultKeys } from './default-keys.ts'
import { listenToKeys } from './listen.ts'

/** Puts the table of keys in force, with what a person changed, and listens to them. */
export function useKeys(): void {
  const changed = useStore(preferencesStore, (preferences) => preferences.keys)
  useEffect(() => {
    keyTable.setState({ defaults: defaultKeys, bindings: remappedKeys(defaultKeys, changed) })
  }, [changed])
  useEffect(() => listenToKeys(window), [])
}
