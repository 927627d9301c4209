import { createContext, use } from 'react'
import type { Studio } from '../studio.ts'

export const StudioContext = createContext<Studio | null>(null)

/** The studio of this window. */
export function useStudio(): Studio {
  const studio = use(StudioContext)
  if (!studio) throw new Error('There is no studio around this component.')
  return studio
}
