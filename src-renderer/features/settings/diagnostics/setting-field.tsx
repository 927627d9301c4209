import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type Props = {
  label: string
  note: string
  placeholder: string
  value: string
  /** Why it can't be that; null where it can. */
  check(typed: string): string | null
  onSave(typed: string): void
}

/** A setting that is saved when it is left, or with Enter. What was typed stays until it can be saved. */
export function SettingField({ label, note, placeholder, value, check, onSave }: Props): ReactNode {
  const [draft, setDraft] = useState<string | null>(null)
  const typed = (draft ?? value).trim()
  const fault = check(typed)

  function save(): void {
    if (fault === null && typed !== value) onSave(typed)
  }

  return (
    <TextInput
      flex={1}
      label={label}
      description={note}
      placeholder={placeholder}
      value={draft ?? value}
      error={fault}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}
