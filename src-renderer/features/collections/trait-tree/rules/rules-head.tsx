import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Readiness } from '../../../../../schemas/commands/sheet-queries.ts'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { type OffReason, runCommand } from '../../../../ui/commands/command-store.ts'
import { CapacityLine } from '../../overview/readiness/capacity-line.tsx'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'
import { setRulesUi, useRulesUi } from './rules-ui-store.ts'
import { RULES_SEARCH_ID } from './use-rule-commands.ts'

const MADE = { forbid: 'rules.forbid', require: 'rules.require', pin: 'rules.pin' } as const

type Props = { readiness: Readiness | undefined; hasRules: boolean; reading: readonly OffReason[] }

/** What the rules leave, what can be made, and what to look for. */
export function RulesHead({ readiness, hasRules, reading }: Props): ReactNode {
  const { collectionId, supply } = useRules()
  const { search } = useRulesUi(collectionId)
  const words = text.rules
  return (
    <div className={classes.head}>
      <div className={classes.capacity} role="status">
        {readiness?.capacity ? (
          <CapacityLine capacity={readiness.capacity} supply={supply} />
        ) : (
          <span className={classes.dim}>{readiness ? words.uncounted : text.collections.readiness.checking}</span>
        )}
      </div>
      <div className={classes.actions}>
        {(['forbid', 'require', 'pin'] as const).map((kind) => (
          <ActionButton
            key={kind}
            size="xs"
            command={MADE[kind]}
            off={reading}
            onClick={() => void runCommand(MADE[kind])}
          >
            {words.kinds[kind]}
          </ActionButton>
        ))}
      </div>
      {hasRules && (
        <TextInput
          id={RULES_SEARCH_ID}
          size="xs"
          dir="auto"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<Search size={14} aria-hidden />}
          value={search}
          onChange={(event) =>
            setRulesUi(collectionId, { search: event.currentTarget.value, active: null, open: null })
          }
        />
      )}
    </div>
  )
}
