import { type ReactNode, useEffect } from 'react'
import { useStore } from 'zustand'
import { sayingStore } from '../../ui/say.ts'
import classes from './status-bar.module.css'

const SHOWN_MS = 6_000

/** What is said in passing. */
export function Saying(): ReactNode {
  const { saying } = useStore(sayingStore)
  useEffect(() => {
    if (!saying) return undefined
    const timer = setTimeout(() => sayingStore.setState({ saying: null }), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [saying])
  return (
    <span className={classes.saying} role="status">
      {saying && <span key={saying.id}>{saying.words}</span>}
    </span>
  )
}
