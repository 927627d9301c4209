import type { Collection, Selection } from '../../../../schemas/collection.ts'
import { text } from '../../../text/text.ts'
import { type OffReason, useCommand } from '../../../ui/commands/command-store.ts'
import { say } from '../../../ui/say.ts'
import type { Action } from '../../../ui/use-action.ts'
import { randomSeed } from '../parts/random-seed.ts'
import { setTestState } from './test-store.ts'
import type { Wish } from './tries.ts'
import type { Execute } from './use-execute.ts'

type Facts = {
  collectionId: string
  document: Collection
  wish: Wish
  drawn: Selection | undefined
  reading: readonly OffReason[]
  execute: Execute
  keep: Action<[number, Selection]>
}

export type TestCommands = {
  dice(): void
  offDice: readonly OffReason[]
  use(): void
  offUse: readonly OffReason[]
}

/** What the Test window does by key, and why it can't. */
export function useTestCommands({ collectionId, document, wish, drawn, reading, execute, keep }: Facts): TestCommands {
  const words = text.testWindow.panel
  const kept = Object.keys(wish.fixed).length
  const isAllKept = kept > 0 && document.traitTree.categories.every(({ name }) => Object.hasOwn(wish.fixed, name))
  const offDice: readonly OffReason[] = isAllKept
    ? [{ why: words.allFixed, cure: { label: words.free, go: () => setTestState(collectionId, { fixed: {} }) } }]
    : []
  const offUse: readonly OffReason[] = drawn ? reading : [...reading, { why: words.notKnown }]
  const dice = (): void => {
    setTestState(collectionId, { seed: randomSeed() })
    say(words.rolled(kept))
  }
  const use = (): void => {
    if (drawn) keep.run(wish.number, drawn)
  }
  useCommand('test.run', execute.run)
  useCommand('test.dice', dice, offDice)
  useCommand('test.use', use, offUse)
  return { dice, offDice, use, offUse }
}
