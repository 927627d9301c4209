import { useStore } from 'zustand'
import { testWindowStore } from '../../../stores/ui/test-window-store.ts'
import { useCommand } from '../../../ui/commands/command-store.ts'

/** Whether the Test window is open, and the command that opens and closes it. */
export function useTestWindow(): { isOpen: boolean; toggle(): void } {
  const isOpen = useStore(testWindowStore, (state) => state.isOpen)
  const toggle = (): void => {
    testWindowStore.setState({ isOpen: !isOpen })
  }
  useCommand('test.open', toggle)
  return { isOpen, toggle }
}
