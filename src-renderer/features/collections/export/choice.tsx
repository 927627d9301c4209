import { SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { Labelled } from './labelled.tsx'

type Props<T extends string> = {
  label: string
  value: T
  options: Readonly<Record<T, string>>
  why?: ReactNode
  onChange(value: T): void
}

/** One of a few, side by side. */
export function Choice<T extends string>({ label, value, options, why, onChange }: Props<T>): ReactNode {
  const data = Object.entries<string>(options).map(([key, words]) => ({ value: key, label: words }))
  return (
    <Labelled label={label} why={why}>
      {(id) => (
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          value={value}
          data={data}
          onChange={(next) => onChange(next as T)}
        />
      )}
    </Labelled>
  )
}
