import { ActionIcon } from '@mantine/core'
import { Lock, LockOpen } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { Selection, SelectionValue } from '../../../../schemas/collection.ts'
import type { Category } from '../../../../schemas/trait-tree.ts'
import { keyOf } from '../../../../src-main/domain/plan/edit/item-keys.ts'
import { text } from '../../../text/text.ts'
import { RangeControl } from './range-control.tsx'
import classes from './test-panel.module.css'
import { TraitControl } from './trait-control.tsx'

type Props = {
  categories: readonly Category[]
  /** What is kept, and what would be drawn with it. */
  fixed: Selection
  drawn: Selection | undefined
  /** Those that something is wrong with. */
  meant: ReadonlySet<string>
  onChange(fixed: Selection): void
}

/** What the piece is made of: one control a category, with a lock on each. */
export function CategoryControls({ categories, fixed, drawn, meant, onChange }: Props): ReactNode {
  return (
    <div className={classes.controls}>
      {categories.map((category) => {
        const { name } = category
        const { [name]: kept, ...others } = fixed
        return (
          <CategoryControl
            key={keyOf(category)}
            category={category}
            kept={kept}
            drawn={drawn?.[name]}
            isWrong={meant.has(name)}
            onChange={(value) => onChange(value === undefined ? others : { ...fixed, [name]: value })}
          />
        )
      })}
    </div>
  )
}

type ControlProps = {
  category: Category
  /** Undefined: it is random. */
  kept: SelectionValue | undefined
  drawn: SelectionValue | undefined
  isWrong: boolean
  onChange(value: SelectionValue | undefined): void
}

function CategoryControl({ category, kept, drawn, isWrong, onChange }: ControlProps): ReactNode {
  const id = useId()
  const isKept = kept !== undefined
  const label = text.testWindow.panel.fix(category.name)
  const Shape = isKept ? Lock : LockOpen
  const shared = { id, kept, drawn, isWrong, onChange }
  return (
    <div className={classes.control}>
      <label htmlFor={id} className={classes.category} title={category.name}>
        <bdi>{category.name}</bdi>
      </label>
      {category.mode === 'generated' && category.generator ? (
        <RangeControl {...shared} range={category.generator} />
      ) : (
        <TraitControl {...shared} category={category} />
      )}
      <ActionIcon
        size={24}
        aria-label={label}
        title={label}
        aria-pressed={isKept}
        color={isKept ? 'accent' : 'gray'}
        disabled={!isKept && drawn === undefined}
        onClick={() => onChange(isKept ? undefined : drawn)}
      >
        <Shape size={14} aria-hidden />
      </ActionIcon>
    </div>
  )
}
