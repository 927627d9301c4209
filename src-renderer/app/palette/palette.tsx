import type { ReactNode } from 'react'
import { useCommand } from '../../ui/commands/command-store.ts'
import { dialogParts } from '../parts/dialog-parts.ts'
import { palette } from './palette-store.ts'

/** The palette, and the command that opens it. */
export function Palette(): ReactNode {
  useCommand('palette.open', palette.open)
  return <dialogParts.palette />
}
