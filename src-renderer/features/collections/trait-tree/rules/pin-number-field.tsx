import { TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { err, ok, type Result } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { useTypedField } from '../../edit/use-typed-field.ts'
import { readNumber } from '../read-number.ts'
import { type Pin, setRule } from './rule-changes.ts'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'

/** Which piece a pin is about: saved as one types. */
export function PinNumberField({ pin, ruleKey, onDone }: { pin: Pin; ruleKey: string; onDone(): void }): ReactNode {
  const { session, draftKey, supply, rules } = useRules()
  const others = rules.flatMap((rule) => (rule.kind === 'pin' && rule !== pin ? [rule.pieceNumber] : []))
  const field = useTypedField(session, {
    key: `${draftKey}${ruleKey}/number`,
    stored: String(pin.pieceNumber),
    read: (typed) => {
      const number = readPieceNumber(typed, supply, others)
      return number.ok ? ok(setRule(ruleKey, { pieceNumber: number.value })) : number
    },
  })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') onDone()
    if (event.key !== 'Escape') return
    if (field.text !== String(pin.pieceNumber)) event.stopPropagation()
    field.revert()
  }

  return (
    <TextInput
      size="xs"
      w={110}
      data-rule-start
      inputMode="numeric"
      classNames={{ label: classes.fieldLabel ?? '' }}
      label={text.rules.pinNumber}
      value={field.text}
      error={field.fault}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={field.onBlur}
      onKeyDown={onKeyDown}
    />
  )
}

/** The number of a piece that no other pin is about. */
export function readPieceNumber(typed: string, supply: number, taken: readonly number[]): Result<number, string> {
  const number = readNumber(typed)
  if (number === null || !Number.isInteger(number) || number < 1 || number > supply) {
    return err(text.rules.pinNumberFault(supply))
  }
  return taken.includes(number) ? err(text.rules.pinTaken(number)) : ok(number)
}
