import type { Ref } from '../../../../../schemas/trait-tree.ts'
import { text } from '../../../../text/text.ts'

/** What a ref points at, in words: `Hat: Crown`, `any Hat tagged “tall”`, `anything tagged “tall”`. */
export function refWords(ref: Ref): string {
  if ('trait' in ref) return text.rules.ref(ref.category, ref.trait)
  return 'category' in ref ? text.rules.refTag(ref.category, ref.tag) : text.rules.anyTag(ref.tag)
}
