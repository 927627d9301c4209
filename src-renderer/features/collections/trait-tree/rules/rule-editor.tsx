import { Button } from '@mantine/core'
import { Copy, Trash2, Unlock } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Problem } from '../../../../../schemas/errors.ts'
import type { Ref, Rule } from '../../../../../schemas/trait-tree.ts'
import { isLock } from '../../../../../src-main/domain/plan/sheet/lock-rule.ts'
import { text } from '../../../../text/text.ts'
import { sentences } from '../../../../ui/sentences.ts'
import { PinFields } from './pin-fields.tsx'
import { PinNumberField } from './pin-number-field.tsx'
import { ReasonField } from './reason-field.tsx'
import { RefField } from './ref-field.tsx'
import { setRule } from './rule-changes.ts'
import { ruleSentence } from './rule-sentences.ts'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'

type Props = {
  rule: Rule
  ruleKey: string
  faults: readonly Problem[] | undefined
  onDone(): void
  onDuplicate(): void
  onRemove(): void
}

/** A rule while it is edited, where it stands. Everything is saved at once. */
export function RuleEditor({ rule, ruleKey, faults, onDone, onDuplicate, onRemove }: Props): ReactNode {
  const words = text.rules
  const isLocked = isLock(rule)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector<HTMLElement>('[data-rule-start]')?.focus(), [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onDone()
  }

  return (
    // Escape ends what is edited, wherever in it one is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={root} className={classes.editor} role="group" aria-label={ruleSentence(rule)} onKeyDown={onKeyDown}>
      <RuleFields rule={rule} ruleKey={ruleKey} onDone={onDone} />
      {(faults ?? []).map(({ message, cure }) => (
        <div key={message} className={classes.bad}>
          <bdi>{sentences(message, cure)}</bdi>
        </div>
      ))}
      <div className={classes.actions}>
        <Button size="xs" variant="default" onClick={onDone} {...(isLocked && { 'data-rule-start': true })}>
          {words.done}
        </Button>
        {!isLocked && (
          <Button size="xs" variant="subtle" color="gray" leftSection={<Copy size={13} />} onClick={onDuplicate}>
            {words.duplicate}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          leftSection={isLocked ? <Unlock size={13} /> : <Trash2 size={13} />}
          onClick={onRemove}
        >
          {isLocked ? words.unlock : words.delete}
        </Button>
      </div>
    </div>
  )
}

function RuleFields({ rule, ruleKey, onDone }: { rule: Rule; ruleKey: string; onDone(): void }): ReactNode {
  const { session } = useRules()
  const words = text.rules
  const isLocked: boolean = isLock(rule)
  if (isLocked) {
    return (
      <>
        <div>{ruleSentence(rule)}</div>
        <div className={classes.dim}>{words.lockFixed}</div>
      </>
    )
  }
  if (rule.kind === 'pin') {
    return (
      <>
        <PinNumberField pin={rule} ruleKey={ruleKey} onDone={onDone} />
        <PinFields
          selection={rule.selection}
          onChange={(selection) => session.act(setRule(ruleKey, { selection }), { slot: `${ruleKey} selection` })}
        />
        <ReasonField rule={rule} ruleKey={ruleKey} onDone={onDone} />
      </>
    )
  }
  const set = (field: 'when' | 'with' | 'anyOf') => (refs: Ref[]) => session.act(setRule(ruleKey, { [field]: refs }))
  return (
    <>
      <RefField label={words.when[rule.kind]} refs={rule.when} onChange={set('when')} takesFocus />
      {rule.kind === 'forbid' ? (
        <RefField label={words.others.forbid} refs={rule.with} onChange={set('with')} />
      ) : (
        <RefField label={words.others.require} refs={rule.anyOf} onChange={set('anyOf')} />
      )}
      <ReasonField rule={rule} ruleKey={ruleKey} onDone={onDone} />
    </>
  )
}
