import type { ReactNode } from 'react'
import type { SelectionValue } from '../../../../schemas/collection.ts'
import type { Range } from '../../../../schemas/trait-tree.ts'
import { err, ok, type Result } from '../../../../src-main/domain/prelude/result.ts'
import { rangeSize, rangeValues } from '../../../../src-main/domain/plan/traits/compile/range-values.ts'
import { text } from '../../../text/text.ts'
import { traitWord } from '../parts/trait-word.ts'
import { CheckedInput } from './checked-input.tsx'

type Props = {
  id: string
  range: Range
  kept: SelectionValue | undefined
  drawn: SelectionValue | undefined
  isWrong: boolean
  onChange(value: SelectionValue | undefined): void
}

/** A value of a range; empty: random. */
export function RangeControl({ id, range, kept, drawn, isWrong, onChange }: Props): ReactNode {
  const words = text.testWindow.panel
  return (
    <CheckedInput
      id={id}
      inputMode="decimal"
      stored={kept === undefined ? '' : traitWord(kept)}
      placeholder={drawn === undefined ? words.random : words.drawn(traitWord(drawn))}
      isWrong={isWrong}
      read={(typed) => readValue(range, typed)}
      onTake={onChange}
    />
  )
}

function readValue(range: Range, typed: string): Result<SelectionValue | undefined, string> {
  const written = typed.trim()
  if (written === '') return ok(undefined)
  const values = rangeSize(range) > 0n ? rangeValues(range) : null
  const rung = values?.rungOf(written) ?? -1
  if (values && rung !== -1) return ok(values.valueAt(rung))
  const { start, end, step } = range
  return err(text.testWindow.wrong.notInRange(String(start), String(end), String(step)))
}
