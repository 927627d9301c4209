import { useMemo } from 'react'
import { targetsOf } from '../grid/selection.ts'
import { usePiecesSession } from '../pieces-context.ts'

/** The pieces that a decision acts on: the one that is shown alone, the selected ones, or the one in focus. */
export function useTargets(): readonly number[] {
  const open = usePiecesSession((state) => state.open)
  const focus = usePiecesSession((state) => state.focus)
  const selected = usePiecesSession((state) => state.selected)
  const shown = usePiecesSession((state) => state.shown)
  return useMemo(
    () => (open ? [open.number] : targetsOf({ focus, anchor: null, selected }, shown)),
    [open, focus, selected, shown],
  )
}
