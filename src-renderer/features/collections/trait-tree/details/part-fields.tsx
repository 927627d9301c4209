import { ActionIcon, MultiSelect, Select } from '@mantine/core'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { blendModeSchema } from '../../../../../schemas/blend-mode.ts'
import type { Collection } from '../../../../../schemas/collection.ts'
import type { Part } from '../../../../../schemas/trait-tree.ts'
import { err, ok } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { setPart } from '../../edit/changes/set-parts.ts'
import { type CellSpec, withRead } from '../cells/cell-spec.ts'
import { readNumber } from '../read-number.ts'
import { useTreeEditor } from '../tree-editor.ts'
import { DetailField } from './detail-field.tsx'
import classes from './details.module.css'
import { readRefs, refOptions, writeRefs } from './ref-options.ts'

type Props = {
  part: Part
  index: number
  count: number
  at: { category: string; trait: string }
  document: Collection
  files: readonly string[]
  isOff: boolean
  onMove(by: -1 | 1): void
  onRemove(): void
}

const LIMIT = 200

/** One image of a trait: its file, its depth, when it is drawn and how. */
export function PartFields({ part, index, count, at, document, files, isOff, onMove, onRemove }: Props): ReactNode {
  const words = text.traitTree.parts
  const { session } = useTreeEditor()
  const number = index + 1
  const set = (fields: Parameters<typeof setPart>[2]) => session.act(setPart(at, index, fields))
  const field = (which: 'layer' | 'opacity') => ({
    name: `${at.category}/${at.trait}/parts/${index}/${which}`,
    label: words[which],
    isOff,
  })
  const { categories } = document.traitTree
  const others = categories.map(({ name }) => name)
  const colored = categories.filter(({ mode }) => mode === 'manual').map(({ name }) => name)
  const conditions = useMemo(() => refOptions(document), [document])
  const when = writeRefs(part.when ?? [])
  const listed = new Set(conditions.flatMap(({ items }) => items.map(({ value }) => value)))
  const unlisted = when.filter((one) => !listed.has(one)).map((value) => ({ value, label: value }))
  return (
    <div className={classes.part} role="group" aria-label={words.part(number)}>
      <div className={classes.partHead}>
        <span>{words.part(number)}</span>
        {!isOff && (
          <>
            <ActionIcon aria-label={words.up(number)} disabled={index === 0} onClick={() => onMove(-1)}>
              <ArrowUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={words.down(number)} disabled={index === count - 1} onClick={() => onMove(1)}>
              <ArrowDown size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={words.remove(number)} onClick={onRemove}>
              <Trash2 size={14} aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      <Select
        size="xs"
        label={words.file}
        searchable
        allowDeselect={false}
        readOnly={isOff}
        limit={LIMIT}
        data={[...new Set([...files, part.asset.asset])]}
        value={part.asset.asset}
        onChange={(path) => path !== null && set({ asset: { asset: path } })}
      />
      <div className={classes.pair}>
        <DetailField {...field('layer')} spec={layerSpec(part, (layer) => setPart(at, index, { layer }))} />
        <DetailField {...field('opacity')} spec={opacitySpec(part, (opacity) => setPart(at, index, { opacity }))} />
        <Select
          size="xs"
          label={words.blend}
          allowDeselect={false}
          readOnly={isOff}
          data={blendModeSchema.options}
          value={part.blend ?? 'normal'}
          onChange={(blend) => {
            const read = blendModeSchema.safeParse(blend)
            if (read.success) set({ blend: read.data === 'normal' ? undefined : read.data })
          }}
        />
      </div>
      <div className={classes.pair}>
        {(['clipTo', 'recolorBy'] as const).map((which) => (
          <Select
            key={which}
            size="xs"
            label={words[which]}
            placeholder={words.nothing}
            clearable
            searchable
            readOnly={isOff}
            data={[
              ...new Set([
                ...(which === 'clipTo' ? others : colored),
                ...(part[which] === undefined ? [] : [part[which]]),
              ]),
            ]}
            value={part[which] ?? null}
            onChange={(name) => set({ [which]: name ?? undefined })}
          />
        ))}
      </div>
      <MultiSelect
        size="xs"
        label={words.when}
        description={words.whenHint}
        placeholder={when.length === 0 ? words.always : words.addWhen}
        searchable
        clearable
        readOnly={isOff}
        limit={LIMIT}
        data={unlisted.length > 0 ? [...conditions, { group: '…', items: unlisted }] : conditions}
        value={when}
        onChange={(values) => set({ when: values.length === 0 ? undefined : readRefs(values) })}
      />
    </div>
  )
}

function layerSpec({ layer }: Part, change: (layer: number) => ReturnType<typeof setPart>): CellSpec {
  return {
    stored: String(layer),
    isNumber: true,
    read: (typed) => {
      const number = readNumber(typed)
      return withRead(number === null ? err(text.traitTree.wrong.number) : ok(number), change)
    },
  }
}

function opacitySpec({ opacity }: Part, change: (opacity: number | undefined) => ReturnType<typeof setPart>): CellSpec {
  return {
    stored: opacity === undefined ? '' : String(Math.round(opacity * 10_000) / 100),
    placeholder: '100',
    isNumber: true,
    read: (typed) => {
      if (typed.trim() === '') return ok(change(undefined))
      const percent = readNumber(typed)
      const isWrong = percent === null || percent < 0 || percent > 100
      return isWrong ? err(text.traitTree.wrong.opacity) : ok(change(percent / 100))
    },
  }
}
