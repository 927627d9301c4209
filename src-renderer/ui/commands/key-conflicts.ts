import type { CommandId } from '../../text/en/commands.ts'
import type { KeyBinding } from './key-table.ts'
import type { KeyScope } from './scopes.ts'

/** One key that two commands of one scope both claim. */
export type KeyConflict = { scope: KeyScope; key: string; commands: readonly [CommandId, CommandId] }

/** Every key that does two things in one scope. An inner scope may take a key of `everywhere` over: that is no conflict. */
export function keyConflicts(bindings: readonly KeyBinding[]): KeyConflict[] {
  const claimed = new Map<string, CommandId>()
  const conflicts: KeyConflict[] = []
  for (const { scope, command, keys } of bindings) {
    for (const key of keys) {
      const place = `${scope} ${key}`
      const other = claimed.get(place)
      if (other === undefined) claimed.set(place, command)
      else if (other !== command) conflicts.push({ scope, key, commands: [other, command] })
    }
  }
  return conflicts
}
