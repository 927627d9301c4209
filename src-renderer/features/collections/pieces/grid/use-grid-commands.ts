import { text } from '../../../../text/text.ts'
import { useCommand } from '../../../../ui/commands/command-store.ts'
import { usePieces, usePiecesSession } from '../pieces-context.ts'
import { allSelected, toggledPiece } from './selection.ts'

/** What keys do in the grid besides deciding and moving. */
export function useGridCommands(shown: readonly number[]): void {
  const { session } = usePieces()
  const focus = usePiecesSession((state) => state.focus)
  const off = focus === null || shown.length === 0 ? [{ why: text.pieces.off.nothing }] : []
  useCommand(
    'piece.open',
    () => session.setState(({ focus }) => (focus === null ? {} : { open: { number: focus, numbers: shown } })),
    off,
  )
  useCommand(
    'pieces.select',
    () => session.setState((state) => (state.focus === null ? state : toggledPiece(state, state.focus))),
    off,
  )
  useCommand('pieces.select-all', () => session.setState((state) => allSelected(state, shown)), off)
}
