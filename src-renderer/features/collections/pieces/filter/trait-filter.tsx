import { Popover, ScrollArea, Text, TextInput } from '@mantine/core'
import { Plus } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { SelectionValue } from '../../../../../schemas/collection.ts'
import type { PieceFilterChoice } from '../../../../stores/ui/piece-filter-store.ts'
import { text } from '../../../../text/text.ts'
import { useCommand } from '../../../../ui/commands/command-store.ts'
import { KeyHint } from '../../../../ui/key-hint.tsx'
import { traitWord } from '../../parts/trait-word.ts'
import { useFocusBack } from '../use-focus-back.ts'
import chip from './chip.module.css'
import { searchedTraits } from './summed-traits.ts'
import { TraitFacetList } from './trait-facet-list.tsx'
import { useTraitFacets } from './use-facets.ts'

/** What is typed right after the key goes into the field. */
const AT_ONCE = { duration: 0 }

type Props = { choice: PieceFilterChoice; onToggle(category: string, value: SelectionValue): void }

/** Finds traits to filter by, with how many pieces each would leave. */
export function TraitFilter({ choice, onToggle }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const facets = useTraitFacets(choice, isOpen)
  const { filter } = text.pieces
  useCommand('pieces.filter', () => setOpen(true))
  const found = searchedTraits(facets ?? [], search, traitWord)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={280} trapFocus transitionProps={AT_ONCE}>
      <Popover.Target>
        <button type="button" className={chip.chip} aria-label={filter.addLabel} onClick={() => setOpen(!isOpen)}>
          <Plus size={12} aria-hidden />
          {filter.add}
          <KeyHint of="pieces.filter" />
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <SearchField value={search} onChange={setSearch} />
        <ScrollArea.Autosize mah="min(50vh, 420px)">
          {found.length === 0 && facets && (
            <Text c="dimmed" size="sm" p="sm">
              {filter.nothingFound}
            </Text>
          )}
          <TraitFacetList facets={found} chosen={choice.traits} onToggle={onToggle} />
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}

function SearchField({ value, onChange }: { value: string; onChange(value: string): void }): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  useFocusBack()
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  return (
    <TextInput
      ref={field}
      aria-label={text.pieces.filter.search}
      placeholder={text.pieces.filter.search}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-autofocus
      m={8}
    />
  )
}
