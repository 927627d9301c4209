import type { FollowUp } from '../../../../../schemas/commands/review-commands.ts'
import type { Collection } from '../../../../../schemas/collection.ts'

/** What may come in place of a rejected piece, in the order of the keys 1, 2, 3 … */
export const followUpKinds = ['same', 'some', 'new', 'gap', 'several', 'none'] as const
export type FollowUpKind = (typeof followUpKinds)[number]

export const SEVERAL_LEAST = 2
export const SEVERAL_MOST = 16

export type FollowUpChoice = { kind: FollowUpKind; categories: readonly string[]; images: number }

/** The choice as the engine takes it; undefined where it is not complete. */
export function followUpOf({ kind, categories, images }: FollowUpChoice): FollowUp | null | undefined {
  switch (kind) {
    case 'none':
      return null
    case 'same':
    case 'new':
    case 'gap':
      return { kind }
    case 'some':
      return categories.length > 0 ? { kind, categories: [...categories] } : undefined
    case 'several':
      return { kind, count: Math.max(SEVERAL_LEAST, Math.min(SEVERAL_MOST, Math.round(images))) }
  }
}

/** Categories that a person may have chosen anew: those with something to choose. */
export function categoriesToChange({ traitTree }: Pick<Collection, 'traitTree'>): string[] {
  return traitTree.categories
    .filter(({ mode, traits = [], required }) => {
      const choices = traits.filter((trait) => trait.enabled && trait.rarity !== 0).length + (required ? 0 : 1)
      return mode === 'manual' && choices > 1
    })
    .map(({ name }) => name)
}

/** False where a picture depends on its traits alone: another seed draws the same. */
export function seedMatters({ generator, params }: Pick<Collection, 'generator' | 'params'>): boolean {
  if (generator.kind !== 'tool' || generator.toolId !== 'compose') return true
  return /\[\[\s*@(?:seed)\s*\]\]/i.test(JSON.stringify(params))
}
