import type { Ref } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'

/** What a ref says, in a form in which two that say the same are equal. */
export function refKey(ref: Ref): string {
  const category = 'category' in ref ? foldName(ref.category) : null
  return JSON.stringify('trait' in ref ? [category, foldName(ref.trait)] : [category, null, foldName(ref.tag)])
}
