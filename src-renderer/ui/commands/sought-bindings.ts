import { text } from '../../text/text.ts'
import { type KeyBinding, printedKey } from './key-table.ts'

/** The bindings whose command or keys hold what was typed, in any case. */
export function soughtBindings(bindings: readonly KeyBinding[], typed: string): KeyBinding[] {
  const sought = typed.trim().toLowerCase()
  return bindings.filter(({ command, keys }) =>
    [text.commands[command], ...keys.map(printedKey)].join(' ').toLowerCase().includes(sought),
  )
}
