import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { Category, Range } from '../../../../../schemas/trait-tree.ts'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { err, ok } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { type CategoryFields, setCategory } from '../../edit/changes/set-item.ts'
import { categoryNameSpec, type CellSpec, noneWeightSpec, withRead } from '../cells/cell-spec.ts'
import { readNumber, writeNumber } from '../read-number.ts'
import { useTreeEditor } from '../tree-editor.ts'
import type { TreeEdits } from '../use-tree-edits.ts'
import { Choice } from './choice.tsx'
import { DetailField } from './detail-field.tsx'
import { DetailHead } from './detail-head.tsx'
import classes from './details.module.css'
import { RangeDetails } from './range-details.tsx'

type Props = { category: Category; document: Collection; edits: TreeEdits; isOff: boolean }

const UNIQUE = ['auto', 'yes', 'no'] as const
const NAME_MAX = 300

/** What a category that is generated for the first time begins with: a number of its own for each piece. */
const firstRange = (supply: number): Range => ({
  type: 'range',
  start: 1,
  end: supply,
  step: 1,
  zeroPad: 0,
  uniqueAcrossCook: true,
  shuffleSeed: null,
})

/** All that can be said of one category. */
export function CategoryDetails({ category, document, edits, isOff }: Props): ReactNode {
  const words = text.traitTree.details
  const { session } = useTreeEditor()
  const key = keyOf(category)
  const { name, mode, required, inMetadata, countsForUniqueness, generator } = category
  const set = (fields: CategoryFields) => session.act(setCategory(key, fields))
  const field = (which: string) => ({ name: `${key}/${which}`, isOff })
  return (
    <div className={classes.fields}>
      <DetailHead title={`${words.category}: ${name}`} edits={edits} isOff={isOff} />
      <DetailField {...field('name')} label={words.name} spec={categoryNameSpec(key, name)} />
      <Choice
        label={words.mode}
        value={mode}
        options={(['manual', 'generated'] as const).map((value) => ({ value, label: words.modes[value] }))}
        why={words.modeWhy[mode]}
        isOff={isOff}
        onChange={(next) =>
          set({ mode: next, ...(next === 'generated' && !generator && { generator: firstRange(document.supply) }) })
        }
      />
      {mode === 'generated' && generator && <RangeDetails category={category} range={generator} isOff={isOff} />}
      <div className={classes.switch}>
        <Switch
          label={words.required}
          description={words.requiredWhy}
          checked={!required}
          disabled={isOff}
          onChange={(event) => set({ required: !event.currentTarget.checked })}
        />
        {!required && (
          <DetailField
            {...field('noneWeight')}
            label={words.noneWeight}
            spec={{ ...noneWeightSpec(key, category.noneWeight), placeholder: text.collections.traits.common }}
          />
        )}
      </div>
      <div className={classes.switch}>
        <Switch
          label={words.inMetadata}
          checked={inMetadata}
          disabled={isOff}
          onChange={(event) => set({ inMetadata: event.currentTarget.checked })}
        />
        {inMetadata && (
          <DetailField
            {...field('metadataName')}
            label={words.metadataName}
            spec={{ ...metadataNameSpec(key, category.metadataName), placeholder: name }}
          />
        )}
      </div>
      <DetailField
        {...field('layer')}
        label={words.layer}
        hint={words.layerHint}
        spec={layerSpec(key, category.layer)}
      />
      <Choice
        label={words.unique}
        value={countsForUniqueness === undefined ? 'auto' : countsForUniqueness ? 'yes' : 'no'}
        options={UNIQUE.map((value) => ({ value, label: words.uniqueChoices[value] }))}
        why={words.uniqueWhy}
        isOff={isOff}
        onChange={(value) => set({ countsForUniqueness: value === 'auto' ? undefined : value === 'yes' })}
      />
    </div>
  )
}

function metadataNameSpec(key: string, stored: string | undefined): CellSpec {
  return {
    stored: stored ?? '',
    read: (typed) => {
      const name = typed.trim()
      if (name.length > NAME_MAX) return err(text.traitTree.wrong.shownAs)
      return ok(setCategory(key, { metadataName: name === '' ? undefined : name }))
    },
  }
}

function layerSpec(key: string, stored: number | undefined): CellSpec {
  return {
    stored: writeNumber(stored),
    isNumber: true,
    read: (typed) => {
      const layer = typed.trim() === '' ? undefined : readNumber(typed)
      return withRead(layer === null ? err(text.traitTree.wrong.number) : ok(layer), (layer) =>
        setCategory(key, { layer }),
      )
    },
  }
}
