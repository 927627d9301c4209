import type { KeyBinding } from '../../../ui/commands/key-table.ts'
import { bindingName } from '../../../ui/commands/remap-keys.ts'

type ChangedKeys = Readonly<Record<string, string[]>>

/** The changed keys after a binding was given one; whatever had it in the same scope goes without. */
export function takeKey(
  changed: ChangedKeys,
  bindings: readonly KeyBinding[],
  binding: KeyBinding,
  key: string,
): Record<string, string[]> {
  const after: Record<string, string[]> = { ...changed, [bindingName(binding)]: [key] }
  for (const other of bindings) {
    if (other.scope !== binding.scope || other.command === binding.command || !other.keys.includes(key)) continue
    after[bindingName(other)] = other.keys.filter((one) => one !== key)
  }
  return after
}
