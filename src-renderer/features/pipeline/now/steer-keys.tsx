import { useCommand } from '../../../ui/commands/command-store.ts'

/** Answers one command while it is mounted. */
export function SteerKeys({ command, run }: { command: 'cook.pause' | 'cook.resume'; run(): void }): null {
  useCommand(command, run)
  return null
}
