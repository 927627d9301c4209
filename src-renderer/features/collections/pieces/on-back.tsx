import { useCommand } from '../../../ui/commands/command-store.ts'

/** While it is on screen, going back does this first. */
export function OnBack({ run }: { run(): void }): null {
  useCommand('go.back', run)
  return null
}
