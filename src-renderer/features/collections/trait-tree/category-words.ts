import type { Category } from '../../../../schemas/trait-tree.ts'
import { text } from '../../../text/text.ts'
import { rangeWords } from './range-words.ts'

/** What is to be known of a category beside its traits, on one line. */
export function categoryWords({
  mode,
  generator,
  layer,
  required,
  inMetadata,
  metadataName,
  ...category
}: Category): string {
  const words = text.collections.traits
  const isGenerated = mode === 'generated'
  return [
    ...(isGenerated && generator ? [rangeWords(generator)] : []),
    ...(layer === undefined ? [] : [words.layer(layer)]),
    ...(required ? [] : [words.optional]),
    ...(inMetadata ? [] : [words.hidden]),
    ...(metadataName === undefined ? [] : [words.shownAs(metadataName)]),
    ...(category.countsForUniqueness === undefined
      ? []
      : [category.countsForUniqueness ? words.differs : words.differsNot]),
  ].join(' · ')
}
