import { type KeyboardEvent, useState } from 'react'
import { preferencesStore } from '../../../stores/ui/preferences-store.ts'
import type { CommandId } from '../../../text/en/commands.ts'
import { keysOfEvent } from '../../../ui/commands/key-of-event.ts'
import { isMac, type KeyBinding, keyTable } from '../../../ui/commands/key-table.ts'
import { bindingName, takenBy } from '../../../ui/commands/remap-keys.ts'
import { takeKey } from './take-key.ts'

export type Rebind = {
  isWaiting: boolean
  /** The key that was pressed and that another command has. */
  taken: { key: string; by: CommandId } | null
  begin(): void
  onKeyDown(event: KeyboardEvent): void
  /** Waits no longer. */
  leave(): void
  /** Leaves the taken key where it is. */
  keep(): void
  /** Gives the taken key to this binding; the other one is left without it. */
  takeOver(): void
  reset(): void
}

/** Waits for a key to be pressed, and gives it to a binding. */
export function useRebind(binding: KeyBinding): Rebind {
  const [isWaiting, setIsWaiting] = useState(false)
  const [taken, setTaken] = useState<Rebind['taken']>(null)

  function give(key: string): void {
    const { bindings } = keyTable.getState()
    preferencesStore.setState(({ keys }) => ({ keys: takeKey(keys, bindings, binding, key) }))
    setTaken(null)
  }

  return {
    isWaiting,
    taken,
    begin() {
      setTaken(null)
      setIsWaiting(true)
    },
    onKeyDown(event) {
      if (!isWaiting || event.key === 'Tab') return
      event.preventDefault()
      event.stopPropagation()
      const [key] = keysOfEvent(event.nativeEvent, isMac)
      if (key === undefined) return
      setIsWaiting(false)
      if (key === 'Escape') return
      const by = takenBy(keyTable.getState().bindings, binding, key)
      if (by) setTaken({ key, by })
      else give(key)
    },
    leave: () => setIsWaiting(false),
    keep: () => setTaken(null),
    takeOver() {
      if (taken) give(taken.key)
    },
    reset() {
      setTaken(null)
      preferencesStore.setState(({ keys }) => {
        const { [bindingName(binding)]: _, ...others } = keys
        return { keys: others }
      })
    },
  }
}
