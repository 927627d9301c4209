import { Select, Switch, TagsInput } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import type { SourceAsset } from '../../../../../schemas/asset.ts'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { Category, Trait } from '../../../../../schemas/trait-tree.ts'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { text } from '../../../../text/text.ts'
import { Picture } from '../../../../ui/picture.tsx'
import { setTrait, type TraitFields } from '../../edit/changes/set-item.ts'
import { traitRowId } from '../../edit/row-id.ts'
import { type CellSpec, traitCellSpec } from '../cells/cell-spec.ts'
import { kindOfValue, valueAs, valueKinds } from '../cells/trait-value.ts'
import { useTreeEditor } from '../tree-editor.ts'
import type { TreeEdits } from '../use-tree-edits.ts'
import { DetailField } from './detail-field.tsx'
import { DetailHead } from './detail-head.tsx'
import classes from './details.module.css'
import { PartList } from './part-list.tsx'
import { knownTags } from './known-tags.ts'

type Props = {
  category: Category
  trait: Trait
  document: Collection
  assets: readonly SourceAsset[]
  edits: TreeEdits
  isOff: boolean
}

const PICTURE_PX = 72

/** All that can be said of one trait. */
export function TraitDetails({ category, trait, document, assets, edits, isOff }: Props): ReactNode {
  const words = text.traitTree.details
  const { session } = useTreeEditor()
  const at = { category: keyOf(category), trait: keyOf(trait) }
  const rowId = traitRowId(category, trait)
  const { value } = trait
  const kind = kindOfValue(value)
  const files = useMemo(() => assets.map(({ path }) => path).toSorted(), [assets])
  const file = typeof value === 'object' ? value.asset : null
  const sha256 = assets.find(({ path }) => path === file)?.sha256
  const set = (fields: TraitFields, verb?: 'enable' | 'disable') => session.act(setTrait(at, fields, verb))
  const field = (column: 'name' | 'value' | 'weight' | 'count') => {
    const spec: CellSpec | null = traitCellSpec(rowId, trait, column)
    return spec && { name: `${rowId}/${column}`, spec, isOff }
  }
  const [name, typedValue, weight, count] = [field('name'), field('value'), field('weight'), field('count')]
  const common = text.collections.traits.common
  return (
    <div className={classes.fields}>
      <DetailHead title={`${words.trait}: ${trait.name}`} edits={edits} isOff={isOff} />
      {sha256 !== undefined && (
        <div className={classes.picture}>
          <Picture sha256={sha256} alt="" widthPx={PICTURE_PX} />
        </div>
      )}
      {name && <DetailField {...name} label={words.name} />}
      <div className={classes.pair}>
        <Select
          size="xs"
          label={words.valueKind}
          allowDeselect={false}
          readOnly={isOff}
          data={valueKinds
            .filter((one) => one !== 'image' || files.length > 0)
            .map((one) => ({ value: one, label: words.valueKinds[one] }))}
          value={kind}
          onChange={(next) => {
            if (next !== null && next !== kind) set({ value: valueAs(next, trait, files[0]) })
          }}
        />
        {file !== null && (
          <Select
            size="xs"
            label={words.value}
            searchable
            allowDeselect={false}
            readOnly={isOff}
            limit={200}
            data={[...new Set([...files, file])]}
            value={file}
            onChange={(path) => path !== null && path !== file && set({ value: { asset: path } })}
          />
        )}
        {typedValue && (
          <DetailField
            {...typedValue}
            label={words.value}
            sign={
              kind === 'color' && typeof value === 'string' ? (
                <input
                  type="color"
                  className={classes.color}
                  aria-label={words.pickColor}
                  disabled={isOff}
                  value={sixDigits(value)}
                  onChange={(event) => set({ value: event.currentTarget.value })}
                />
              ) : null
            }
          />
        )}
      </div>
      <div className={classes.pair}>
        {weight && <DetailField {...weight} spec={{ ...weight.spec, placeholder: common }} label={words.weight} />}
        {document.mode === 'quota' && count && <DetailField {...count} label={words.count} />}
      </div>
      <Switch
        label={words.enabled}
        checked={trait.enabled}
        disabled={isOff}
        onChange={(event) => {
          const enabled = event.currentTarget.checked
          set({ enabled }, enabled ? 'enable' : 'disable')
        }}
      />
      <TagsInput
        size="xs"
        label={words.tags}
        description={words.tagsHint}
        readOnly={isOff}
        data={knownTags(document)}
        value={trait.tags}
        onChange={(tags) => set({ tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== '') })}
      />
      <PartList category={category} trait={trait} document={document} files={files} isOff={isOff} />
    </div>
  )
}

/** `#rgb` and `#rrggbbaa` as the browser's own picker takes them. */
function sixDigits(color: string): string {
  const digits = color.slice(1)
  return digits.length === 3 ? `#${[...digits].map((one) => one + one).join('')}` : color.slice(0, 7)
}
