import { powerSaveBlocker } from 'electron'
import type { EngineBridge } from '../engine/engine-bridge.ts'

/** The computer does not fall asleep over work. Its screen may. */
export function keepAwake(busy: EngineBridge['busy']): void {
  let blocker: number | undefined
  busy.subscribe((isBusy) => {
    if (isBusy) blocker ??= powerSaveBlocker.start('prevent-app-suspension')
    else if (blocker !== undefined) {
      powerSaveBlocker.stop(blocker)
      blocker = undefined
    }
  })
}
