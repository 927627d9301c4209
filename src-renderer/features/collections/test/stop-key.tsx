import { useCommand } from '../../../ui/commands/command-store.ts'

/** Answers the key that stops, while there is something to stop: it goes back otherwise. */
export function StopKey({ run }: { run(): void }): null {
  useCommand('test.stop', run)
  return null
}
