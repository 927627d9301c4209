import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { type OffReason, useCommand } from '../../../../ui/commands/command-store.ts'
import type { EditSession } from '../../edit/edit-session.ts'
import { selectedTraits } from '../../edit/selected-traits.ts'
import { treeSelection } from '../../edit/tree-selection-store.ts'
import { draftOf } from './rule-draft.ts'
import { setRulesUi } from './rules-ui-store.ts'

/** The field that looks for rules. */
export const RULES_SEARCH_ID = 'rules-search'

type Facts = { collectionId: string; session: EditSession; reading: readonly OffReason[] }

/** Answers what makes and finds rules, wherever beside the tree one is. What is selected in the tree is taken along. */
export function useRuleCommands({ collectionId, session, reading }: Facts): void {
  const begin = (kind: Rule['kind']) => {
    const collection = session.shown()
    if (!collection) return
    const { selected } = treeSelection(collectionId)
    const refs = selectedTraits(collection, selected).map(({ category, trait }) => ({
      category: category.name,
      trait: trait.name,
    }))
    setRulesUi(collectionId, { side: 'rules', draft: draftOf(kind, refs, collection.traitTree.rules) })
  }
  useCommand('rules.forbid', () => begin('forbid'), reading)
  useCommand('rules.require', () => begin('require'), reading)
  useCommand('rules.pin', () => begin('pin'), reading)
  useCommand('rules.search', () => {
    setRulesUi(collectionId, { side: 'rules' })
    // The rules may only be drawn now.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${RULES_SEARCH_ID}`)?.focus())
  })
}
