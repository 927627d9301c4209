import { connectPage } from '../../client/connect-page.ts'
import { createStudio, type Studio } from '../../stores/studio.ts'

/** Connects this page to its engine: by the shell's ports in the desktop, by its own origin's socket in a browser. */
export function openStudio(onError: (error: unknown) => void): Studio {
  const { engine, desktop } = connectPage({
    messages: window,
    inDesktop: window.ovenbird !== undefined,
    onWake,
    openSocket: (url) => new WebSocket(url),
    fetch: (url) => fetch(url),
  })
  return createStudio(engine, desktop, onError)
}

function onWake(listener: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') listener()
  }
  window.addEventListener('online', listener)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', listener)
    document.removeEventListener('visibilitychange', onVisible)
  }
}
