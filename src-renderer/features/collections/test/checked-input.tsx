import { TextInput, type TextInputProps } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Result } from '../../../../src-main/domain/prelude/result.ts'

type Props<T> = Omit<TextInputProps, 'value' | 'onChange' | 'error'> & {
  /** What stands there, as it would be typed. */
  stored: string
  read(typed: string): Result<T, string>
  onTake(value: T): void
  isWrong?: boolean
}

/** A line that is taken as one types wherever it is valid; what is not stays with its fault until the line is left. */
export function CheckedInput<T>({ stored, read, onTake, isWrong = false, ...input }: Props<T>): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const taken = typed === null ? null : read(typed)
  return (
    <TextInput
      autoComplete="off"
      spellCheck={false}
      {...input}
      value={typed ?? stored}
      error={taken && !taken.ok ? taken.error : isWrong}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        const next = read(event.currentTarget.value)
        if (next.ok) onTake(next.value)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
