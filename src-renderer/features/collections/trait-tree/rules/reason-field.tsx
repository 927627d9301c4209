import { Textarea } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { ok } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { useTypedField } from '../../edit/use-typed-field.ts'
import { setRule } from './rule-changes.ts'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'

/** Why a rule is there: saved as one types, taken back by Escape. */
export function ReasonField({ rule, ruleKey, onDone }: { rule: Rule; ruleKey: string; onDone(): void }): ReactNode {
  const { session, draftKey } = useRules()
  const field = useTypedField(session, {
    key: `${draftKey}${ruleKey}/reason`,
    stored: rule.reason ?? '',
    read: (typed) => ok(setRule(ruleKey, { reason: typed.trim() === '' ? undefined : typed })),
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      field.onBlur()
      onDone()
    }
    if (event.key === 'Escape' && field.text !== (rule.reason ?? '')) event.stopPropagation()
    if (event.key === 'Escape') field.revert()
  }

  return (
    <Textarea
      size="xs"
      autosize
      minRows={1}
      maxRows={6}
      dir="auto"
      classNames={{ label: classes.fieldLabel ?? '' }}
      label={text.rules.reason}
      placeholder={text.rules.reasonHint}
      value={field.text}
      error={field.fault}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={field.onBlur}
      onKeyDown={onKeyDown}
    />
  )
}
