import { useEffect } from 'react'
import { createStore } from 'zustand/vanilla'

/** Where a key acts. `dialog`: only what is asked. */
export const keyScopes = ['everywhere', 'grid', 'decisions', 'canvas', 'editor', 'test', 'dialog'] as const
export type KeyScope = (typeof keyScopes)[number]

/** The scopes that are on screen, the one on top last. */
export const scopeStore = createStore<{ stack: readonly { id: symbol; scope: KeyScope }[] }>(() => ({ stack: [] }))

/** Lets the keys of a scope act while the component is on screen. */
export function useScope(scope: KeyScope, active = true): void {
  useEffect(() => {
    if (!active) return undefined
    const entry = { id: Symbol(scope), scope }
    scopeStore.setState(({ stack }) => ({ stack: [...stack, entry] }))
    return () => scopeStore.setState(({ stack }) => ({ stack: stack.filter((one) => one !== entry) }))
  }, [scope, active])
}

/** The scopes whose keys act now, the first to be asked first. A dialog leaves nothing else. */
export function activeScopes(): KeyScope[] {
  const stack = scopeStore
    .getState()
    .stack.map((entry) => entry.scope)
    .toReversed()
  return stack.includes('dialog') ? ['dialog'] : [...new Set([...stack, 'everywhere' as const])]
}
