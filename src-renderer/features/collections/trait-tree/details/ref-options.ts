import type { Collection } from '../../../../../schemas/collection.ts'
import { type Ref, refSchema } from '../../../../../schemas/trait-tree.ts'
import { text } from '../../../../text/text.ts'
import { refWords } from '../rules/ref-words.ts'
import { refChoices } from '../rules/ref-choices.ts'

type Group = { group: string; items: { value: string; label: string }[] }

/** All that a condition may be about, by category; each as the text of its ref. */
export function refOptions({ traitTree }: Collection): Group[] {
  const groups = new Map<string, Group>()
  for (const { ref, group } of refChoices(traitTree, new Map())) {
    const name = group ?? text.traitTree.columns.tags
    const known = groups.get(name) ?? { group: name, items: [] }
    known.items.push({ value: JSON.stringify(ref), label: refWords(ref) })
    groups.set(name, known)
  }
  return [...groups.values()]
}

/** Conditions as the texts of their refs: those that are among the options look like them. */
export function writeRefs(refs: readonly Ref[]): string[] {
  return refs.map((ref) => JSON.stringify(ref))
}

export function readRefs(values: readonly string[]): Ref[] {
  return values.map((value) => refSchema.parse(JSON.parse(value)))
}
