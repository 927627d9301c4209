import type { ReactNode } from 'react'
import { dialogParts } from '../parts/dialog-parts.ts'
import { DropOverlay } from './drop-overlay.tsx'
import { useBeginCommands } from './use-begin-commands.ts'

/** The ways to begin a project: by commands, and by dropping something on the window. */
export function Begin(): ReactNode {
  useBeginCommands()
  return (
    <>
      <dialogParts.begin />
      <DropOverlay />
    </>
  )
}
