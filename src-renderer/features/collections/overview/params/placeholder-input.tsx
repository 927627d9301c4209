import { Popover, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import type { TypedField } from '../../edit/use-typed-field.ts'
import { completed, type Completion, completionAt } from './completion.ts'
import { PlaceholderOptions } from './placeholder-options.tsx'

/** More are found by typing on. */
const OPTIONS_SHOWN = 60
const LONG_ROWS_MAX = 8
const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End'])

type Props = {
  field: TypedField
  categories: readonly string[]
  isLong: boolean
  label: string
  description?: string
  title?: string
  placeholder?: string
  withAsterisk?: boolean
  readOnly?: boolean
  leftSection?: ReactNode
  'aria-required'?: true | undefined
}

type Offer = Completion & { active: number }
type Typed = HTMLInputElement & HTMLTextAreaElement

/** A text in which `[[` opens the list of placeholders: arrows and Enter complete, Escape closes. */
export function PlaceholderInput({ field, categories, isLong, ...input }: Props): ReactNode {
  const [offer, setOffer] = useState<Offer | null>(null)
  const element = useRef<Typed>(null)
  const caret = useRef<number | null>(null)
  const listId = useId()
  useLayoutEffect(() => {
    if (caret.current !== null) element.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  })
  const options = offer?.options.slice(0, OPTIONS_SHOWN) ?? []

  function take(name: string): void {
    if (!offer) return
    const done = completed(field.text, offer, name)
    caret.current = done.caret
    setOffer(null)
    field.onChange(done.text)
    element.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (offer && onOfferKey(event)) return event.preventDefault()
    if (MOVES.has(event.key)) setOffer(null)
    if (event.key === 'Enter' && !isLong) field.onBlur()
    if (event.key !== 'Escape') return
    event.stopPropagation()
    field.revert()
  }

  function onOfferKey(event: KeyboardEvent): boolean {
    if (!offer || event.ctrlKey || event.metaKey || event.altKey) return false
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setOffer({ ...offer, active: (offer.active + step + options.length) % options.length })
    const name = options[offer.active]
    const isTaken = name !== undefined && (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))
    if (isTaken) take(name)
    if (event.key === 'Escape') setOffer(null)
    if (event.key === 'Escape' || isTaken) event.stopPropagation()
    return step !== 0 || isTaken || event.key === 'Escape'
  }

  const shared = {
    ...input,
    dir: 'auto' as const,
    autoComplete: 'off',
    spellCheck: false,
    value: field.text,
    // While the name is being found it is no fault that it is not whole.
    error: offer ? null : field.fault,
    'aria-haspopup': 'listbox' as const,
    'aria-autocomplete': 'list' as const,
    'aria-controls': offer ? listId : undefined,
    'aria-activedescendant': offer ? `${listId}-${offer.active}` : undefined,
    onChange(event: { currentTarget: { value: string; selectionStart: number | null } }) {
      const { value, selectionStart } = event.currentTarget
      const found = completionAt(value, selectionStart ?? value.length, categories)
      setOffer(found && { ...found, active: 0 })
      field.onChange(value)
    },
    onBlur() {
      setOffer(null)
      field.onBlur()
    },
    onKeyDown,
  }
  return (
    <Popover
      opened={offer !== null}
      position="bottom-start"
      shadow="md"
      withRoles={false}
      closeOnEscape={false}
      trapFocus={false}
      returnFocus={false}
    >
      <Popover.Target>
        {isLong ? (
          <Textarea ref={element} {...shared} autosize minRows={1} maxRows={LONG_ROWS_MAX} />
        ) : (
          <TextInput ref={element} {...shared} />
        )}
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <PlaceholderOptions id={listId} options={options} active={offer?.active ?? 0} onTake={take} />
      </Popover.Dropdown>
    </Popover>
  )
}
