import { goTo } from '../../stores/ui/place-store.ts'
import type { CookLine } from '../../stores/view/cook-lines.ts'
import type { CommandId } from '../../text/en/commands.ts'
import { text } from '../../text/text.ts'
import { type ActiveCommand, runCommand } from '../../ui/commands/command-store.ts'
import { type KeyBinding, printedKey } from '../../ui/commands/key-table.ts'

/** One line of the palette. */
export type PaletteEntry = {
  id: string
  group: string
  title: string
  /** What else is known of it: why it is off, or where it belongs. */
  note: string | null
  key: string | null
  isOff: boolean
  run(): void
}

/** The commands that something on screen answers, in the catalogue's order; those that are off say why. */
export function commandEntries(
  commands: ReadonlyMap<CommandId, readonly ActiveCommand[]>,
  bindings: readonly KeyBinding[],
): PaletteEntry[] {
  return (Object.keys(text.commands) as CommandId[]).flatMap((id) => {
    const command = commands.get(id)?.at(-1)
    if (!command || id === 'palette.open') return []
    const [off] = command.off
    const key = bindings.find((binding) => binding.command === id)?.keys[0]
    return {
      id,
      group: text.palette.commands,
      title: text.commands[id],
      note: off ? text.palette.off(off.why) : null,
      key: key === undefined ? null : printedKey(key),
      isOff: off !== undefined,
      run: () => (off ? off.cure?.go() : void runCommand(id)),
    }
  })
}

/** Every open collection, by name. */
export function collectionEntries(lines: readonly CookLine[]): PaletteEntry[] {
  return lines.map(({ projectId, collection }) => ({
    id: `${projectId}/${collection.id}`,
    group: text.palette.collections,
    title: collection.name,
    note: null,
    key: null,
    isOff: false,
    run: () => goTo({ zone: 'collections', open: { projectId, collectionId: collection.id, tab: 'overview' } }),
  }))
}
