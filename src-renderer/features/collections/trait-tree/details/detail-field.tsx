import { TextInput } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTypedField } from '../../edit/use-typed-field.ts'
import type { CellSpec } from '../cells/cell-spec.ts'
import { useTreeEditor } from '../tree-editor.ts'

type Props = {
  /** What it is of, and which of it: the key of its draft. */
  name: string
  label: string
  spec: CellSpec
  hint?: string
  isOff: boolean
  /** Stands in the field, at its start. */
  sign?: ReactNode
  action?: ReactNode
}

/** A field of what is selected: saved as one types, taken back by Escape. */
export function DetailField({ name, label, spec, hint, isOff, sign, action }: Props): ReactNode {
  const { session, draftKey } = useTreeEditor()
  const field = useTypedField(session, { key: `${draftKey}${name}`, stored: spec.stored, read: spec.read })

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') field.onBlur()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    field.revert()
  }

  return (
    <TextInput
      size="xs"
      label={label}
      {...(hint !== undefined && { description: hint })}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      readOnly={isOff}
      inputMode={spec.isNumber ? 'decimal' : 'text'}
      placeholder={spec.placeholder}
      value={field.text}
      error={field.fault}
      leftSection={sign}
      rightSection={action}
      onChange={(event) => field.onChange(event.currentTarget.value)}
      onBlur={field.onBlur}
      onKeyDown={onKeyDown}
    />
  )
}
