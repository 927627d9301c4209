import type { ReactNode } from 'react'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { CollectionView } from '../../../../../schemas/views/collection-view.ts'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { text } from '../../../../text/text.ts'
import type { OffReason } from '../../../../ui/commands/command-store.ts'
import { selectedCategories, selectedTraits } from '../../edit/selected-traits.ts'
import type { TreeFault } from '../faults/tree-faults.ts'
import type { TreeEdits } from '../use-tree-edits.ts'
import { CategoryDetails } from './category-details.tsx'
import { FaultList } from './fault-list.tsx'
import { ManyDetails } from './many-details.tsx'
import { TraitDetails } from './trait-details.tsx'
import classes from './details.module.css'

type Props = {
  collection: CollectionView
  document: Collection
  selected: ReadonlySet<string>
  faults: readonly TreeFault[]
  edits: TreeEdits
  reading: readonly OffReason[]
}

/** All that can be said of what is selected: a category, a trait, or several. */
export function TreeDetails({ collection, document, selected, faults, edits, reading }: Props): ReactNode {
  const words = text.traitTree.details
  const traits = selectedTraits(document, selected)
  const categories = selectedCategories(document, selected)
  const [one] = traits
  const [category] = categories
  const shared = { document, edits, isOff: reading.length > 0 }
  const ofSelected = faults.filter(({ rowId }) => rowId === null || selected.has(rowId))
  return (
    <>
      <FaultList faults={ofSelected} />
      {traits.length > 1 && <ManyDetails traits={traits} {...shared} />}
      {traits.length === 1 && one && (
        <TraitDetails
          key={`${keyOf(one.category)} ${keyOf(one.trait)}`}
          category={one.category}
          trait={one.trait}
          assets={collection.assets}
          {...shared}
        />
      )}
      {traits.length === 0 && categories.length === 1 && category && (
        <CategoryDetails key={keyOf(category)} category={category} {...shared} />
      )}
      {traits.length === 0 && categories.length > 1 && (
        <p className={classes.quiet}>{words.manyCategories(categories.length)}</p>
      )}
      {traits.length === 0 && categories.length === 0 && (
        <div className={classes.quiet}>
          <p>{words.nothing}</p>
          <p>{words.nothingWhy}</p>
        </div>
      )}
    </>
  )
}
