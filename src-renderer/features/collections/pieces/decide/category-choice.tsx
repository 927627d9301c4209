import { Checkbox, Group } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { text } from '../../../../text/text.ts'

type Props = { categories: readonly string[]; chosen: readonly string[]; onChange(chosen: string[]): void }

/** Which categories are chosen anew. What is to be said next is where the keyboard goes. */
export function CategoryChoice({ categories, chosen, onChange }: Props): ReactNode {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <Checkbox.Group label={text.pieces.rejection.categories} value={[...chosen]} onChange={onChange}>
      <Group gap="6px 14px" mt={6}>
        {categories.map((name, index) => (
          <Checkbox
            key={name}
            ref={index === 0 ? first : undefined}
            value={name}
            label={<bdi>{name}</bdi>}
            data-autofocus={index === 0 || undefined}
          />
        ))}
      </Group>
    </Checkbox.Group>
  )
}
