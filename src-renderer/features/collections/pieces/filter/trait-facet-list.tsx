import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SelectionValue } from '../../../../../schemas/collection.ts'
import { count } from '../../../../ui/format.ts'
import { traitWord } from '../../parts/trait-word.ts'
import type { TraitFacet } from './summed-traits.ts'
import classes from './trait-facet-list.module.css'

type Props = {
  facets: readonly TraitFacet[]
  chosen: Readonly<Record<string, readonly SelectionValue[]>>
  onToggle(category: string, value: SelectionValue): void
}

/** Every trait with how many pieces it would leave, to be ticked. */
export function TraitFacetList({ facets, chosen, onToggle }: Props): ReactNode {
  return facets.map(({ category, values }) => (
    <fieldset key={category} className={classes.category}>
      <legend className={classes.name}>
        <bdi>{category}</bdi>
      </legend>
      {values.map(({ value, count: pieces }) => (
        <label key={JSON.stringify(value)} className={classes.value} data-none={pieces === 0 || undefined}>
          <Checkbox
            checked={chosen[category]?.includes(value) ?? false}
            onChange={() => onToggle(category, value)}
            size="xs"
          />
          <bdi className={classes.word}>{traitWord(value)}</bdi>
          <span className={classes.count}>{count(pieces)}</span>
        </label>
      ))}
    </fieldset>
  ))
}
