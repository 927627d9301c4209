import type { Collection } from '../../../schemas/collection.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'

/**
 * What makes a collection another set than the one its cook makes, in words: a revision can't take over a new seed or
 * mode. Undefined where it is the same set.
 */
export function anotherSet({ seed, mode }: Pick<CookView, 'seed' | 'mode'>, document: Collection): string | undefined {
  if (String(document.seed) !== seed) return `seed (${seed} → ${document.seed})`
  return document.mode === mode ? undefined : `mode (${mode} → ${document.mode})`
}
