import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { groupedDigits } from '../../../prelude/grouped-digits.ts'
import { ruleLabel } from '../rule-label.ts'
import type { TreeEdit } from './offer.ts'

/** Says what a change would do. */
export function offerSentence(change: readonly TreeEdit[], rules: readonly Rule[]): string {
  const phrases = change.map((edit) => editPhrase(edit, rules))
  const text = phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function editPhrase(edit: TreeEdit, rules: readonly Rule[]): string {
  switch (edit.op) {
    case 'set_supply':
      return `set the supply to ${groupedDigits(edit.supply)}`
    case 'drop_rule': {
      const rule = rules[edit.rule]
      return `drop ${rule === undefined ? `rule ${edit.rule + 1}` : ruleLabel(rule, edit.rule)}`
    }
    case 'set_count':
      return edit.count === null
        ? `leave the count of ${edit.category} "${edit.trait}" open`
        : `set the count of ${edit.category} "${edit.trait}" to ${groupedDigits(edit.count)}`
    case 'set_rarity':
      return edit.rarity === null
        ? `make ${edit.category} "${edit.trait}" common`
        : `set the rarity of ${edit.category} "${edit.trait}" to ${edit.rarity}`
    case 'enable_trait':
      return `switch on ${edit.category} "${edit.trait}"`
    case 'set_counts_for_uniqueness':
      return `let ${edit.category} ${edit.counts ? 'make pieces different' : 'not count as a difference'}`
    case 'set_required':
      return edit.required ? `make ${edit.category} required` : `let ${edit.category} stay empty on some pieces`
    case 'set_range_end':
      return `let the range of ${edit.category} end at ${edit.end}`
    case 'set_range_unique':
      return edit.unique ? `let no value of ${edit.category} repeat` : `let values of ${edit.category} repeat`
  }
}
