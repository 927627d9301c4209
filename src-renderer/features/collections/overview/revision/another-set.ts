import type { Collection } from '../../../../../schemas/collection.ts'
import type { CookView } from '../../../../../schemas/views/cook-view.ts'

/** Which of the fields that make a collection another set of pieces differ from what its cook keeps to. */
export function anotherSet(cook: Pick<CookView, 'seed' | 'mode'>, document: Collection): ('seed' | 'mode')[] {
  return [
    ...(String(document.seed) === cook.seed ? [] : (['seed'] as const)),
    ...(document.mode === cook.mode ? [] : (['mode'] as const)),
  ]
}
