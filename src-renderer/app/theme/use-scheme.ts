import { useEffect, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { DesktopClient } from '../../client/desktop-client.ts'
import { preferencesStore } from '../../stores/ui/preferences-store.ts'
import type { Scheme } from './tokens.ts'

/** The scheme in force: the one that was chosen, or the system's. The frame that the desktop draws goes with it. */
export function useScheme(desktop: DesktopClient | null): Scheme {
  const theme = useStore(preferencesStore, (preferences) => preferences.theme)
  const system = useSyncExternalStore(subscribe, systemScheme)
  useEffect(() => {
    desktop?.setTheme({ theme }).catch(() => undefined)
  }, [desktop, theme])
  return theme === 'system' ? system : theme
}

const light = () => window.matchMedia('(prefers-color-scheme: light)')

function systemScheme(): Scheme {
  return light().matches ? 'light' : 'dark'
}

function subscribe(changed: () => void): () => void {
  const query = light()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
