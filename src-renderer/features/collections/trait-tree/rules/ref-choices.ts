import type { Category, Ref, Trait, TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'
import { text } from '../../../../text/text.ts'
import { isColor } from '../is-color.ts'
import { traitPicture } from '../trait-picture.ts'
import { refKey } from './ref-key.ts'
import { refWords } from './ref-words.ts'

/** Something that a rule can point at. */
export type RefChoice = {
  key: string
  ref: Ref
  /** Its category; null for a tag of any. */
  group: string | null
  /** What it is called within its group. */
  words: string
  /** How many traits it means; null for a single one. */
  means: number | null
  sha256: string | null
  color: string | null
  /** What a search looks into. */
  sought: string
}

/** Everything that a rule can point at: each trait, None where a category may stay empty, each tag. In the tree's order. */
export function refChoices(
  { categories }: Pick<TraitTree, 'categories'>,
  pictures: ReadonlyMap<string, string>,
): RefChoice[] {
  const manual = categories.map((category) => ({
    category,
    traits: category.mode === 'manual' ? (category.traits ?? []) : [],
  }))
  const loose = taggedBy(manual.flatMap(({ traits }) => traits))
  return [
    ...manual.flatMap(({ category, traits }) => ofCategory(category, traits, pictures)),
    ...loose.map(({ tag, means }) => choice({ tag }, null, text.rules.tagged(tag), { means })),
  ]
}

/** The choices that hold every word of what is sought. */
export function soughtChoices(choices: readonly RefChoice[], search: string): RefChoice[] {
  const wanted = foldName(search).split(/\s+/).filter(Boolean)
  return choices.filter(({ sought }) => wanted.every((word) => sought.includes(word)))
}

function ofCategory(category: Category, traits: readonly Trait[], pictures: ReadonlyMap<string, string>): RefChoice[] {
  const { name } = category
  const hasNone = traits.some((trait) => foldName(trait.name) === 'none')
  return [
    ...traits.map((trait) =>
      choice({ category: name, trait: trait.name }, name, trait.name, {
        sha256: traitPicture(trait, pictures),
        color: typeof trait.value === 'string' && isColor(trait.value) ? trait.value : null,
        sought: trait.tags,
      }),
    ),
    ...(category.required || hasNone ? [] : [choice({ category: name, trait: 'None' }, name, text.rules.none, {})]),
    ...taggedBy(traits).map(({ tag, means }) =>
      choice({ category: name, tag }, name, text.rules.tagged(tag), { means }),
    ),
  ]
}

type Details = Partial<Pick<RefChoice, 'means' | 'sha256' | 'color'>> & { sought?: readonly string[] }

function choice(ref: Ref, group: string | null, words: string, { sought = [], ...details }: Details): RefChoice {
  const found = foldName([refWords(ref), words, ...sought].join(' ').replaceAll(/[\u2068\u2069]/g, ''))
  return { key: refKey(ref), ref, group, words, means: null, sha256: null, color: null, ...details, sought: found }
}

/** Tags in the order in which they come, with how many traits carry each. */
function taggedBy(traits: readonly Trait[]): { tag: string; means: number }[] {
  const tags = new Map<string, { tag: string; means: number }>()
  for (const { tags: own, enabled } of traits) {
    for (const tag of own) {
      const key = foldName(tag)
      const one = tags.get(key) ?? { tag, means: 0 }
      tags.set(key, { ...one, means: one.means + (enabled ? 1 : 0) })
    }
  }
  return [...tags.values()]
}
