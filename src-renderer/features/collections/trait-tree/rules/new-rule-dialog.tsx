import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import { useScope } from '../../../../ui/commands/scopes.ts'
import { NewRule } from './new-rule.tsx'
import { useRules } from './rules-context.ts'
import { setRulesUi, useRulesUi } from './rules-ui-store.ts'

/** Asks for a new rule; what was put together stays until it is taken or left. */
export function NewRuleDialog(): ReactNode {
  const { collectionId, isReadOnly } = useRules()
  const { draft } = useRulesUi(collectionId)
  const opened = draft !== null && !isReadOnly
  useScope('dialog', opened)
  return (
    <Modal
      opened={opened}
      onClose={() => setRulesUi(collectionId, { draft: null })}
      title={text.rules.newTitle}
      size={560}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      {draft && <NewRule draft={draft} />}
    </Modal>
  )
}
