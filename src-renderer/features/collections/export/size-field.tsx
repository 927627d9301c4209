import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { text } from '../../../text/text.ts'
import { parseSize } from './parse-size.ts'

type Props = {
  label: string
  placeholder: string
  value: number | undefined
  onChange(value: number | undefined): void
  onFault(isFaulty: boolean): void
}

/** A size in pixels that may be left as it is. */
export function SizeField({ label, placeholder, value, onChange, onFault }: Props): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === undefined ? '' : String(value))
  return (
    <TextInput
      aria-label={label}
      w={120}
      inputMode="numeric"
      placeholder={placeholder}
      value={shown}
      error={parseSize(shown) === null && text.exporting.sizeFault}
      onChange={(event) => {
        const next = event.currentTarget.value
        const size = parseSize(next)
        setTyped(next)
        onFault(size === null)
        if (size !== null) onChange(size)
      }}
      onBlur={() => parseSize(shown) !== null && setTyped(null)}
    />
  )
}
