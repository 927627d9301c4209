import { type OptionsFilter, Select } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { SelectionValue } from '../../../../schemas/collection.ts'
import type { Category } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../src-main/domain/prelude/fold-name.ts'
import { text } from '../../../text/text.ts'
import { traitWord } from '../parts/trait-word.ts'

const RANDOM = 'random'
const NONE = 'none'
/** Begins what stands for a trait, whatever that is called. */
const TRAIT = 'trait:'
/** More are found by typing. */
const SHOWN = 200

type Props = {
  id: string
  category: Category
  kept: SelectionValue | undefined
  drawn: SelectionValue | undefined
  isWrong: boolean
  onChange(value: SelectionValue | undefined): void
}

/** The traits of a category to choose from, with Random first. */
export function TraitControl({ id, category, kept, drawn, isWrong, onChange }: Props): ReactNode {
  const words = text.testWindow.panel
  const traits = (category.traits ?? []).filter(({ enabled }) => enabled)
  const now = kept === undefined && drawn !== undefined ? words.drawn(traitWord(drawn)) : words.random
  // A name that changed while one types would take the place of what is typed.
  const [whileOpen, setWhileOpen] = useState<string | null>(null)
  const random = whileOpen ?? now
  const hasMoved = useRef(false)
  const options = [
    { value: RANDOM, label: random },
    ...(category.required ? [] : [{ value: NONE, label: words.none }]),
    ...traits.map(({ name }) => ({ value: `${TRAIT}${name}`, label: name })),
  ]
  const value = kept === undefined ? RANDOM : kept === null ? NONE : `${TRAIT}${kept}`

  function take(next: string): void {
    onChange(next === RANDOM ? undefined : next === NONE ? null : next.slice(TRAIT.length))
  }

  // However fast one types, Enter takes the first that is called so.
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') hasMoved.current = true
    const typed = event.currentTarget.value
    const isSought = whileOpen !== null && !hasMoved.current && options.every(({ label }) => label !== typed)
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !isSought) return
    event.preventDefault()
    const [found] = soughtOptions({ options, search: typed, limit: 1 })
    if (!found || 'group' in found) return
    take(found.value)
    setWhileOpen(null)
  }

  return (
    <Select
      id={id}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      limit={SHOWN}
      filter={soughtOptions}
      openOnFocus={false}
      dropdownOpened={whileOpen !== null}
      onDropdownOpen={() => setWhileOpen(now)}
      onDropdownClose={() => setWhileOpen(null)}
      nothingFoundMessage={words.nothingFound}
      error={isWrong}
      data={options}
      value={value}
      // What is typed replaces what stands there.
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={onKeyDown}
      onSearchChange={() => {
        hasMoved.current = false
      }}
      onChange={(next) => next !== null && take(next)}
    />
  )
}

/** What is called so, what begins so first. Random is not found by the trait that happens to be drawn. */
const soughtOptions: OptionsFilter = ({ options, search, limit }) => {
  const sought = foldName(search)
  const nameOf = (option: { value: string; label: string }) =>
    foldName(option.value === RANDOM ? text.testWindow.panel.random : option.label)
  const found = options
    .flatMap((option) => ('group' in option ? [] : [option]))
    .filter((option) => nameOf(option).includes(sought))
  const begins = found.filter((option) => nameOf(option).startsWith(sought))
  return [...begins, ...found.filter((option) => !begins.includes(option))].slice(0, limit)
}
