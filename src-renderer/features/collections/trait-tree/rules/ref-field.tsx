import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Ref } from '../../../../../schemas/trait-tree.ts'
import { text } from '../../../../text/text.ts'
import { say } from '../../../../ui/say.ts'
import { type RefChoice, soughtChoices } from './ref-choices.ts'
import { refKey } from './ref-key.ts'
import { RefMeaning } from './ref-meaning.tsx'
import { RefSign } from './ref-sign.tsx'
import { refWords } from './ref-words.ts'
import { RefOptions } from './ref-options.tsx'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'

type Props = {
  label: string
  refs: readonly Ref[]
  onChange(refs: Ref[]): void
  /** True where the last one may go too. */
  mayBeEmpty?: boolean
  /** Takes the focus once it is there. */
  takesFocus?: boolean
}

/** What a place of a rule points at, to be taken out and added to. */
export function RefField({ label, refs, onChange, mayBeEmpty = false, takesFocus = false }: Props): ReactNode {
  const { choices, choiceOf } = useRules()
  const [search, setSearch] = useState('')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) input.current?.focus()
  }, [takesFocus])
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const select = useRef(list.selectFirstOption)
  useEffect(() => {
    select.current = list.selectFirstOption
  })
  // What a search finds first is what Enter takes; it is only drawn now.
  useEffect(() => {
    if (search !== '' && list.dropdownOpened) select.current()
  }, [search, list.dropdownOpened])
  const words = text.rules
  const found = useMemo(() => {
    const taken = new Set(refs.map(refKey))
    return soughtChoices(choices, search).filter(({ key }) => !taken.has(key))
  }, [choices, refs, search])

  function add(key: string): void {
    const choice = choiceOf(key)
    if (choice) onChange([...refs, choice.ref])
    setSearch('')
    list.resetSelectedOption()
  }

  function remove(index: number): void {
    if (refs.length === 1 && !mayBeEmpty) return say(words.lastOne)
    onChange(refs.filter((_, at) => at !== index))
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Backspace' && search === '' && refs.length > 0) {
      event.preventDefault()
      remove(refs.length - 1)
    }
    if (event.key === 'Escape' && list.dropdownOpened) {
      event.stopPropagation()
      list.closeDropdown()
    }
  }

  return (
    <div className={classes.field}>
      <Combobox store={list} onOptionSubmit={add} shadow="md">
        <Combobox.DropdownTarget>
          <PillsInput
            size="sm"
            label={label}
            classNames={{ label: classes.fieldLabel ?? '' }}
            onClick={() => list.openDropdown()}
          >
            <Pill.Group>
              {refs.map((ref, index) => (
                <RefPill key={refKey(ref)} choice={choiceOf(refKey(ref))} onRemove={() => remove(index)}>
                  {refWords(ref)}
                </RefPill>
              ))}
              <Combobox.EventsTarget withAriaAttributes withExpandedAttribute>
                <PillsInput.Field
                  // What else a combobox tells, the library adds.
                  // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props
                  role="combobox"
                  dir="auto"
                  autoComplete="off"
                  spellCheck={false}
                  placeholder={words.add}
                  value={search}
                  data-autofocus={takesFocus || undefined}
                  ref={input}
                  onChange={(event) => {
                    setSearch(event.currentTarget.value)
                    list.openDropdown()
                  }}
                  onBlur={() => list.closeDropdown()}
                  onKeyDown={onKeyDown}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown>
          <RefOptions found={list.dropdownOpened ? found : []} label={label} />
        </Combobox.Dropdown>
      </Combobox>
      <RefMeaning refs={refs} />
    </div>
  )
}

function RefPill({
  choice,
  onRemove,
  children,
}: {
  choice: RefChoice | undefined
  onRemove(): void
  children: string
}): ReactNode {
  return (
    <Pill
      size="sm"
      className={`${classes.pill} ${choice ? '' : classes.lost}`}
      withRemoveButton
      removeButtonProps={{ 'aria-label': text.rules.remove(children), 'aria-hidden': false, tabIndex: 0 }}
      onRemove={onRemove}
    >
      <span className={classes.pillFace}>
        <RefSign choice={choice} />
        {children}
      </span>
    </Pill>
  )
}
