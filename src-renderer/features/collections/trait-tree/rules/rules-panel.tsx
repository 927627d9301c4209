import { Button } from '@mantine/core'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import { checkRules } from '../../../../../src-main/domain/plan/traits/check/check-rules.ts'
import { nameBook } from '../../../../../src-main/domain/plan/traits/check/name-book.ts'
import { text } from '../../../../text/text.ts'
import type { OffReason } from '../../../../ui/commands/command-store.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { useEditSession } from '../../edit/use-edit-session.ts'
import { assetPictures } from '../trait-picture.ts'
import { NewRuleDialog } from './new-rule-dialog.tsx'
import { PinPicturesContext } from './pin-picture.tsx'
import { refChoices } from './ref-choices.ts'
import { RuleList } from './rule-list.tsx'
import { ruleFaults } from './rule-facts.ts'
import { ruleRows } from './rule-rows.ts'
import classes from './rules.module.css'
import { RulesContext, type RulesEditor } from './rules-context.ts'
import { RulesHead } from './rules-head.tsx'
import { setRulesUi, useRulesUi } from './rules-ui-store.ts'
import { usePinPictures } from './use-pin-pictures.ts'
import { useRuleFacts } from './use-rule-facts.ts'

type Props = {
  projectId: string
  collection: CollectionView
  document: Collection
  /** Why nothing can be edited. */
  reading: readonly OffReason[]
}

/** The rules between traits, pins and locks as sentences: to be read, edited where they stand, and added to. */
export function RulesPanel({ projectId, collection, document, reading }: Props): ReactNode {
  const collectionId = collection.id
  const session = useEditSession(projectId, collectionId)
  const { search, open, active } = useRulesUi(collectionId)
  // Where one is stays, also once it says something else than what is sought.
  const kept = open ?? active
  const { categories, rules } = document.traitTree
  const { supply } = document
  const wanted = useDeferredValue(search)
  const isReadOnly = reading.length > 0
  const pictures = assetPictures(collection.assets)
  const choices = useMemo(() => refChoices({ categories }, pictures), [categories, pictures])
  const value = useMemo<RulesEditor>(() => {
    const byKey = new Map(choices.map((choice) => [choice.key, choice]))
    return {
      collectionId,
      session,
      draftKey: `${projectId}/${collectionId}/rules/`,
      categories,
      rules,
      supply,
      choices,
      choiceOf: (key) => byKey.get(key),
      isReadOnly,
    }
  }, [projectId, collectionId, session, categories, rules, supply, choices, isReadOnly])
  const rows = useMemo(() => ruleRows(rules, wanted, kept), [rules, wanted, kept])
  const faults = useMemo(() => {
    const tree = { categories, rules }
    return ruleFaults(checkRules(tree, nameBook(tree)))
  }, [categories, rules])
  const { readiness, facts } = useRuleFacts(projectId, collectionId, rules)
  const pinPictures = usePinPictures({ projectId, collectionId }, rules)
  const words = text.rules
  return (
    <RulesContext value={value}>
      <PinPicturesContext value={pinPictures}>
        <div className={classes.panel}>
          <RulesHead readiness={readiness} hasRules={rules.length > 0} reading={reading} />
          {rules.length === 0 ? (
            <EmptyState title={words.emptyTitle}>{words.emptyWhy}</EmptyState>
          ) : rows.length === 0 ? (
            <EmptyState
              title={words.noMatch}
              actions={
                <Button variant="default" onClick={() => setRulesUi(collectionId, { search: '', active: null })}>
                  {words.clearSearch}
                </Button>
              }
            >
              {null}
            </EmptyState>
          ) : (
            <RuleList rows={rows} facts={facts} faults={faults} />
          )}
        </div>
        <NewRuleDialog />
      </PinPicturesContext>
    </RulesContext>
  )
}
