import type { CommandId } from '../../text/en/commands.ts'
import type { KeyBinding } from './key-table.ts'

/** Where a binding's own keys are kept: a command may have others in another scope. */
export function bindingName({ scope, command }: Pick<KeyBinding, 'scope' | 'command'>): string {
  return `${scope}:${command}`
}

/** The table with the keys that a person gave: binding → keys. What names no binding is left out. */
export function remappedKeys(
  defaults: readonly KeyBinding[],
  changed: Readonly<Record<string, readonly string[]>>,
): KeyBinding[] {
  return defaults.map((binding) => {
    const keys = changed[bindingName(binding)]
    return keys ? { ...binding, keys } : binding
  })
}

/** Commands that have this key already in a binding's scope, other than its own. */
export function takenBy(bindings: readonly KeyBinding[], binding: KeyBinding, key: string): CommandId | undefined {
  return bindings.find(
    (other) => other.scope === binding.scope && other.command !== binding.command && other.keys.includes(key),
  )?.command
}
