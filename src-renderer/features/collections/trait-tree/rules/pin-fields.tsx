import { CloseButton, Select, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Selection, SelectionValue } from '../../../../../schemas/collection.ts'
import type { Category } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'
import { text } from '../../../../text/text.ts'
import { traitWord } from '../../parts/trait-word.ts'
import { readNumber } from '../read-number.ts'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'

const FREE = 'free'
const NONE = 'none'
const TRAIT = 'trait '

type Props = { selection: Selection; onChange(selection: Selection): void }

/** What a pinned piece has of each category; what is not said is dealt like the others'. */
export function PinFields({ selection, onChange }: Props): ReactNode {
  const { categories } = useRules()
  const entries = Object.entries(selection)
  const known = new Set(categories.map(({ name }) => foldName(name)))
  const set = (category: string, value: SelectionValue | undefined) => {
    const others = entries.filter(([name]) => foldName(name) !== foldName(category))
    onChange(Object.fromEntries(value === undefined ? others : [...others, [category, value]]))
  }
  return (
    <div className={classes.pinFields}>
      {categories.map((category) => (
        <PinField
          key={category.name}
          category={category}
          value={entries.find(([name]) => foldName(name) === foldName(category.name))?.[1]}
          onChange={(value) => set(category.name, value)}
        />
      ))}
      {entries
        .filter(([name]) => !known.has(foldName(name)))
        .map(([name, value]) => (
          <div key={name} className={classes.lostPin}>
            {text.rules.ref(name, traitWord(value))}
            <CloseButton
              size="xs"
              aria-label={text.rules.remove(text.rules.ref(name, traitWord(value)))}
              onClick={() => set(name, undefined)}
            />
          </div>
        ))}
    </div>
  )
}

type FieldProps = {
  category: Category
  /** Undefined: not fixed. Null: None. */
  value: SelectionValue | undefined
  onChange(value: SelectionValue | undefined): void
}

function PinField({ category, value, onChange }: FieldProps): ReactNode {
  const words = text.rules
  const label = <bdi>{category.name}</bdi>
  const shared = {
    size: 'xs' as const,
    label,
    classNames: { root: classes.pinField ?? '', label: classes.fieldLabel ?? '' },
    dir: 'auto',
  }
  if (category.mode === 'generated') {
    return (
      <TextInput
        {...shared}
        placeholder={words.free}
        value={value === undefined ? '' : traitWord(value)}
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value
          onChange(typed.trim() === '' ? undefined : (readNumber(typed) ?? typed))
        }}
      />
    )
  }
  const traits = (category.traits ?? []).map(({ name }) => name)
  const chosen = value === undefined || value === null ? undefined : String(value)
  const isKnown = chosen === undefined || traits.some((name) => foldName(name) === foldName(chosen))
  const named = isKnown ? traits.find((name) => chosen !== undefined && foldName(name) === foldName(chosen)) : chosen
  return (
    <Select
      {...shared}
      searchable
      allowDeselect={false}
      aria-label={words.pinValue(category.name)}
      data={[
        { value: FREE, label: words.free },
        ...(category.required && value !== null ? [] : [{ value: NONE, label: words.none }]),
        ...[...traits, ...(isKnown || chosen === undefined ? [] : [chosen])].map((name) => ({
          value: `${TRAIT}${name}`,
          label: name,
        })),
      ]}
      value={value === undefined ? FREE : value === null ? NONE : `${TRAIT}${named ?? chosen}`}
      onChange={(next) =>
        onChange(next === null || next === FREE ? undefined : next === NONE ? null : next.slice(TRAIT.length))
      }
    />
  )
}
