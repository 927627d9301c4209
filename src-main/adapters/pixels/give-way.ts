import { setPriority } from 'node:os'
import process from 'node:process'

/** Between "normal" and "lowest": with a core to itself it changes nothing, beside others it is a third of their share. */
const NICENESS = 5

/**
 * Has this thread give way to whatever a person waits for: the engine's loop, the window, their own editor. Only Linux
 * gives a thread a priority of its own; elsewhere it would be that of the whole process. A sandbox may refuse it.
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return
  try {
    setPriority(NICENESS)
  } catch {
    // As important as everybody, then.
  }
}
