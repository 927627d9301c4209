import { createContext, use } from 'react'
import type { Decisions } from './use-decisions.ts'

export const DecisionsContext = createContext<Decisions | null>(null)

/** What may be done about the pieces that are looked at. */
export function useDecisionsHere(): Decisions {
  const decisions = use(DecisionsContext)
  if (!decisions) throw new Error('There are no decisions around this component.')
  return decisions
}
