import { Switch, TagsInput, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Collection } from '../../../../../schemas/collection.ts'
import { text } from '../../../../text/text.ts'
import { setTraits } from '../../edit/changes/change-selected.ts'
import type { SelectedTrait } from '../../edit/selected-traits.ts'
import { readCount, readWeight } from '../cells/cell-spec.ts'
import { writeNumber } from '../read-number.ts'
import { useTreeEditor } from '../tree-editor.ts'
import type { TreeEdits } from '../use-tree-edits.ts'
import { DetailHead } from './detail-head.tsx'
import classes from './details.module.css'
import { knownTags } from './known-tags.ts'

type Props = { traits: readonly SelectedTrait[]; document: Collection; edits: TreeEdits; isOff: boolean }

/** What can be said of several traits at once. */
export function ManyDetails({ traits, document, edits, isOff }: Props): ReactNode {
  const words = text.traitTree.details
  const { session } = useTreeEditor()
  const all = traits.map(({ trait }) => trait)
  const shared = all.reduce<string[]>(
    (tags, trait) => tags.filter((tag) => trait.tags.includes(tag)),
    [...(all[0]?.tags ?? [])],
  )
  const areOn = all.filter(({ enabled }) => enabled).length
  const apply = (change: ReturnType<typeof setTraits>) => change && session.act(() => change)
  return (
    <div className={classes.fields}>
      <DetailHead title={words.many(traits.length)} edits={edits} isOff={isOff} />
      <p className={classes.quiet}>{words.forAll}</p>
      <div className={classes.pair}>
        <ForAll
          label={words.weight}
          stored={same(all.map(({ rarity }) => writeNumber(rarity)))}
          read={readWeight}
          isOff={isOff}
          onTake={(rarity) => apply(setTraits(traits, () => ({ rarity })))}
        />
        {document.mode === 'quota' && (
          <ForAll
            label={words.count}
            stored={same(all.map(({ count }) => writeNumber(count)))}
            read={readCount}
            isOff={isOff}
            onTake={(count) => apply(setTraits(traits, () => ({ count })))}
          />
        )}
      </div>
      <Switch
        label={words.enabled}
        checked={areOn === all.length}
        disabled={isOff}
        onChange={(event) => {
          const enabled = event.currentTarget.checked
          apply(setTraits(traits, () => ({ enabled }), enabled ? 'enable' : 'disable'))
        }}
      />
      <TagsInput
        size="xs"
        label={words.tagsMixed}
        description={words.tagsHint}
        readOnly={isOff}
        data={knownTags(document)}
        value={shared}
        onChange={(tags) => {
          const gone = new Set(shared.filter((tag) => !tags.includes(tag)))
          apply(
            setTraits(traits, (trait) => ({
              tags: [...new Set([...trait.tags.filter((tag) => !gone.has(tag)), ...tags])],
            })),
          )
        }}
      />
    </div>
  )
}

type ForAllProps = {
  label: string
  /** What all of them say; null where they differ. */
  stored: string | null
  read: typeof readWeight
  isOff: boolean
  onTake(value: number | undefined): void
}

/** A number for all of them, taken when it is left. */
function ForAll({ label, stored, read, isOff, onTake }: ForAllProps): ReactNode {
  const [typed, setTyped] = useState<string | null>(null)
  const value = typed ?? stored ?? ''
  const said = read(value)
  function take(): void {
    if (typed === null || !said.ok) return
    if (typed !== stored) onTake(said.value)
    setTyped(null)
  }
  return (
    <TextInput
      size="xs"
      label={label}
      inputMode="decimal"
      readOnly={isOff}
      placeholder={stored === null ? text.traitTree.details.mixed : text.collections.traits.common}
      value={value}
      error={said.ok ? null : said.error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take()
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setTyped(null)
      }}
    />
  )
}

function same(values: readonly string[]): string | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? '') : null
}
