import { preferencesStore } from '../../stores/ui/preferences-store.ts'
import { commandStore, runCommand } from '../../ui/commands/command-store.ts'
import { keysOfEvent } from '../../ui/commands/key-of-event.ts'
import { isMac, type KeyBinding, keyTable } from '../../ui/commands/key-table.ts'
import { mayAct } from '../../ui/commands/may-act.ts'
import { meets } from '../../ui/commands/meets.ts'
import { activeScopes } from '../../ui/commands/scopes.ts'
import { say } from '../../ui/say.ts'

/** Carries out the commands of keys that are pressed anywhere in the page. Gives how to stop. */
export function listenToKeys(page: Window): () => void {
  // What a press meets is looked at before anything acts on it: a layer that it closes is gone afterwards.
  const met = new WeakMap<KeyboardEvent, ReturnType<typeof meets>>()
  const onCapture = (event: KeyboardEvent) => void met.set(event, meets(event.target))
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const { letterKeys } = preferencesStore.getState()
    const found = met.get(event) ?? meets(event.target)
    const keys = keysOfEvent(event, isMac).filter((key) => mayAct(key, found, letterKeys))
    if (keys.some((key) => act(key, event.repeat))) event.preventDefault()
  }
  page.addEventListener('keydown', onCapture, { capture: true })
  page.addEventListener('keydown', onKey)
  return () => {
    page.removeEventListener('keydown', onCapture, { capture: true })
    page.removeEventListener('keydown', onKey)
  }
}

/** Runs what the key means in the scope on top, or in those below where nothing answers. */
function act(key: string, isRepeat: boolean): boolean {
  for (const binding of bindingsOf(key)) {
    if (isRepeat && !binding.repeats) return true
    if (runCommand(binding.command)) return true
    const off = commandStore.getState().commands.get(binding.command)?.at(-1)?.off[0]
    if (off) {
      say(off.why)
      return true
    }
  }
  return false
}

function bindingsOf(key: string): KeyBinding[] {
  const { bindings } = keyTable.getState()
  return activeScopes().flatMap((scope) =>
    bindings.filter((binding) => binding.scope === scope && binding.keys.includes(key)),
  )
}
