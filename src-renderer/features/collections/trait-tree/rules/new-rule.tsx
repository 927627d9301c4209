import { SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { text } from '../../../../text/text.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import type { OffReason } from '../../../../ui/commands/command-store.ts'
import { say } from '../../../../ui/say.ts'
import { freshId } from '../../edit/fresh-id.ts'
import { readPieceNumber } from './pin-number-field.tsx'
import { PinFields } from './pin-fields.tsx'
import { RefField } from './ref-field.tsx'
import { addRules } from './rule-changes.ts'
import { mustBeEach, type RuleDraft, rulesOfDraft } from './rule-draft.ts'
import { ruleSentence } from './rule-sentences.ts'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'
import { setRulesUi } from './rules-ui-store.ts'

const KINDS = ['forbid', 'require', 'pin'] as const

/** A rule that is put together: what it says, about what, and why. */
export function NewRule({ draft }: { draft: RuleDraft }): ReactNode {
  const { collectionId, session, supply, rules } = useRules()
  const words = text.rules
  const [number, setNumber] = useState(String(draft.pieceNumber ?? ''))
  const kindId = useId()
  /** As it was when one was asked. */
  const [began] = useState(draft)
  const set = (change: Partial<RuleDraft>) => setRulesUi(collectionId, { draft: { ...draft, ...change } })
  const made = rulesOfDraft(draft, freshId)
  const off = missing(draft)
  const wasWhole = began.when.length > 0 && began.others.length > 0

  function take(): void {
    if (off.length > 0) return say(off.map(({ why }) => why).join(' '))
    session.act(addRules(made))
    say(words.added(made.length))
    const last = made.at(-1)?.id ?? null
    setRulesUi(collectionId, { draft: null, search: '', active: last })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isAnywhere = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (!isAnywhere || event.nativeEvent.isComposing) return
    event.preventDefault()
    take()
  }

  return (
    // Ctrl+Enter takes the rule from any of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className={classes.newRule} role="group" aria-label={words.newTitle} onKeyDown={onKeyDown}>
      <div id={kindId} className={classes.hiddenLabel}>
        {words.kind}
      </div>
      <SegmentedControl
        aria-labelledby={kindId}
        data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      {draft.kind === 'pin' ? (
        <>
          <TextInput
            size="xs"
            w={110}
            inputMode="numeric"
            data-autofocus
            classNames={{ label: classes.fieldLabel ?? '' }}
            label={words.pinNumber}
            value={number}
            error={draft.pieceNumber === null && number !== '' ? numberFault(number) : null}
            onChange={({ currentTarget }) => {
              setNumber(currentTarget.value)
              const read = readPieceNumber(currentTarget.value, supply, taken())
              set({ pieceNumber: read.ok ? read.value : null })
            }}
          />
          <PinFields selection={draft.selection} onChange={(selection) => set({ selection })} />
        </>
      ) : (
        <>
          <RefField
            label={(draft.isEach || mustBeEach(draft) ? words.each : words.when)[draft.kind]}
            refs={draft.when}
            mayBeEmpty
            takesFocus={began.when.length === 0}
            onChange={(when) => set({ when })}
          />
          {draft.when.length > 1 && !mustBeEach(draft) && (
            <SegmentedControl
              aria-label={words.manner}
              data={[
                { value: 'all', label: words.manners.all },
                { value: 'each', label: words.manners.each },
              ]}
              value={draft.isEach ? 'each' : 'all'}
              onChange={(manner) => set({ isEach: manner === 'each' })}
            />
          )}
          <RefField
            label={words.others[draft.kind]}
            refs={draft.others}
            mayBeEmpty
            takesFocus={began.when.length > 0 && began.others.length === 0}
            onChange={(others) => set({ others })}
          />
        </>
      )}
      <Textarea
        size="xs"
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2_000}
        dir="auto"
        {...(wasWhole && draft.kind !== 'pin' && { 'data-autofocus': true })}
        classNames={{ label: classes.fieldLabel ?? '' }}
        label={words.reason}
        placeholder={words.reasonHint}
        value={draft.reason}
        onChange={({ currentTarget }) => set({ reason: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          take()
        }}
      />
      {made.length > 0 && (
        <div className={classes.preview} aria-live="polite">
          {made.length > 1 && <div className={classes.dim}>{words.makes(made.length)}</div>}
          {made.slice(0, PREVIEWED).map((rule) => (
            <div key={ruleSentence(rule)}>{ruleSentence(rule)}</div>
          ))}
          {made.length > PREVIEWED && <div className={classes.dim}>…</div>}
        </div>
      )}
      <div className={classes.actions}>
        <ActionButton next off={off} onClick={take}>
          {words.take(Math.max(1, made.length))}
        </ActionButton>
        <ActionButton onClick={() => setRulesUi(collectionId, { draft: null })}>{words.cancel}</ActionButton>
      </div>
    </div>
  )

  function taken(): number[] {
    return rules.flatMap((rule) => (rule.kind === 'pin' ? [rule.pieceNumber] : []))
  }

  function numberFault(typed: string): string | null {
    const read = readPieceNumber(typed, supply, taken())
    return read.ok ? null : read.error
  }
}

const PREVIEWED = 4

/** What a draft lacks. */
function missing({ kind, when, others, pieceNumber, selection }: RuleDraft): OffReason[] {
  const words = text.rules
  if (kind === 'pin') {
    return [
      ...(pieceNumber === null ? [{ why: words.offNumber }] : []),
      ...(Object.keys(selection).length === 0 ? [{ why: words.offTraits }] : []),
    ]
  }
  return [
    ...(when.length === 0 ? [{ why: words.offFirst }] : []),
    ...(others.length === 0 ? [{ why: words.offSecond }] : []),
  ]
}
