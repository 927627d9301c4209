import { text } from '../../../../text/text.ts'
import { useCommand } from '../../../../ui/commands/command-store.ts'
import { say } from '../../../../ui/say.ts'
import { usePieces } from '../pieces-context.ts'
import { stepped } from '../session/move-on.ts'

/** What keys do beside a piece that is shown alone, besides deciding. */
export function useSingleCommands(): void {
  const { session } = usePieces()
  const go = (step: 1 | -1) => {
    const before = session.getState().open
    session.setState((state) => stepped(state, step))
    if (session.getState().open === before) say(step === 1 ? text.pieces.single.last : text.pieces.single.first)
  }
  useCommand('piece.next', () => go(1))
  useCommand('piece.previous', () => go(-1))
  useCommand('piece.skip', () => go(1))
  useCommand('go.back', () => session.setState({ open: null }))
}
