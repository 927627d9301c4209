import { useEffect, useRef } from 'react'
import { createStore } from 'zustand/vanilla'
import type { CommandId } from '../../text/en/commands.ts'

/** Why a command is off, and where that is lifted. */
export type OffReason = { why: string; cure?: { label: string; go(): void } }

export type ActiveCommand = { run(): void; off: readonly OffReason[] }

/** Commands of what is on screen. The one that came last answers. */
export const commandStore = createStore<{ commands: ReadonlyMap<CommandId, readonly ActiveCommand[]> }>(() => ({
  commands: new Map(),
}))

/** Answers a command while the component is on screen: from keys, the palette and the menu alike. */
export function useCommand(id: CommandId, run: () => void, off: readonly OffReason[] = []): void {
  const latest = useRef({ run, off })
  useEffect(() => {
    latest.current = { run, off }
  })
  useEffect(() => {
    const command: ActiveCommand = {
      run: () => latest.current.run(),
      get off() {
        return latest.current.off
      },
    }
    commandStore.setState(({ commands }) => ({
      commands: new Map(commands).set(id, [...(commands.get(id) ?? []), command]),
    }))
    return () =>
      commandStore.setState(({ commands }) => ({
        commands: new Map(commands).set(
          id,
          (commands.get(id) ?? []).filter((one) => one !== command),
        ),
      }))
  }, [id])
}

/** Carries a command out. False where nothing on screen answers it, or it is off. */
export function runCommand(id: CommandId): boolean {
  const command = commandStore.getState().commands.get(id)?.at(-1)
  if (!command || command.off.length > 0) return false
  command.run()
  return true
}
