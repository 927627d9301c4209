import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { insist } from './insist.ts'

/** A piece of the window whose code is fetched for itself. Draws `waiting` until it is there. */
export type Part<Props> = ComponentType<Props & { waiting?: ReactNode }> & {
  /** Fetches the code ahead. Where that fails, drawing the part fetches it again. Never rejects. */
  fetch(): Promise<void>
}

/**
 * React's own `lazy` shows what stands in even for a part whose code is there, and then for as long as 300 ms. A part
 * that was fetched ahead is drawn at once, so that nothing flickers on the way to it. One that is drawn and can't be
 * fetched, though it is tried for some seconds, is a fault of the window, and thrown.
 */
export function createPart<Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> {
  let View: ComponentType<Props> | undefined
  let coming: Promise<void> | undefined

  async function loadOnce(): Promise<void> {
    try {
      View = await load()
    } finally {
      coming = undefined
    }
  }
  const fetch = () => (View ? Promise.resolve() : (coming ??= loadOnce()))

  function PartView({ waiting = null, ...props }: Props & { waiting?: ReactNode }): ReactNode {
    const [outcome, setOutcome] = useState<{ failure?: unknown }>({})
    useEffect(() => {
      if (View) return
      insist(fetch).then(
        () => setOutcome({}),
        (failure: unknown) => setOutcome({ failure }),
      )
    }, [])
    if ('failure' in outcome) throw outcome.failure
    return View ? <View {...(props as unknown as Props)} /> : waiting
  }

  return Object.assign(PartView, { fetch: () => fetch().catch(() => undefined) })
}
