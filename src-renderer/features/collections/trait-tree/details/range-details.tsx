import { Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Category, Range } from '../../../../../schemas/trait-tree.ts'
import { keyOf } from '../../../../../src-main/domain/plan/edit/item-keys.ts'
import { err, ok, type Result } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { setCategory } from '../../edit/changes/set-item.ts'
import { bigCount } from '../../parts/big-count.ts'
import { type CellSpec, withRead } from '../cells/cell-spec.ts'
import { readNumber } from '../read-number.ts'
import { useTreeEditor } from '../tree-editor.ts'
import { DetailField } from './detail-field.tsx'
import classes from './details.module.css'
import { rangeLook } from './range-look.ts'

const ZERO_PAD_MAX = 64
const SHUFFLE_SEED = 1

type Props = { category: Category; range: Range; isOff: boolean }
type Reader = (typed: string) => Result<number, string>

/** The range that a generated category takes its values from, and what the first pieces get of it. */
export function RangeDetails({ category, range, isOff }: Props): ReactNode {
  const words = text.traitTree.range
  const { session } = useTreeEditor()
  const key = keyOf(category)
  const { total, first } = rangeLook(range)
  const set = (change: Partial<Range>) => session.act(setCategory(key, { generator: { ...range, ...change } }))
  const field = (which: 'start' | 'end' | 'step' | 'zeroPad' | 'shuffleSeed', read: Reader) => ({
    name: `${key}/generator/${which}`,
    label: words[which],
    isOff,
    spec: {
      stored: String(range[which] ?? ''),
      isNumber: true,
      read: (typed) =>
        withRead(read(typed), (value) => (document) => {
          const now = document.traitTree.categories.find((one) => keyOf(one) === key)?.generator ?? range
          return setCategory(key, { generator: { ...now, [which]: value } })(document)
        }),
    } satisfies CellSpec,
  })
  return (
    <section className={classes.section} aria-label={words.title}>
      <h3>{words.title}</h3>
      <div className={classes.fields}>
        <div className={classes.pair}>
          <DetailField {...field('start', readAny)} />
          <DetailField {...field('end', readAny)} />
          <DetailField {...field('step', readStep)} />
        </div>
        <DetailField
          {...field('zeroPad', readWhole(ZERO_PAD_MAX, text.traitTree.wrong.zeroPad))}
          hint={words.zeroPadHint}
        />
        <Switch
          label={words.unique}
          checked={range.uniqueAcrossCook}
          disabled={isOff}
          onChange={(event) => set({ uniqueAcrossCook: event.currentTarget.checked })}
        />
        <div className={classes.switch}>
          <Switch
            label={words.shuffle}
            checked={range.shuffleSeed !== null}
            disabled={isOff}
            onChange={(event) => set({ shuffleSeed: event.currentTarget.checked ? SHUFFLE_SEED : null })}
          />
          {range.shuffleSeed !== null && (
            <DetailField {...field('shuffleSeed', readWhole(Number.MAX_SAFE_INTEGER, text.traitTree.wrong.whole))} />
          )}
        </div>
        <div>
          <div className={classes.label}>{total === '0' ? words.empty : words.total(bigCount(total))}</div>
          {first.length > 0 && (
            <>
              <div className={classes.why}>{words.preview}</div>
              <ol className={classes.values}>
                {first.map((value, at) => (
                  <li key={at}>{value}</li>
                ))}
              </ol>
            </>
          )}
        </div>
      </div>
    </section>
  )
}

function readAny(typed: string): Result<number, string> {
  const number = readNumber(typed)
  return number === null ? err(text.traitTree.wrong.number) : ok(number)
}

function readStep(typed: string): Result<number, string> {
  const number = readNumber(typed)
  return number === null || number === 0 ? err(text.traitTree.wrong.step) : ok(number)
}

function readWhole(most: number, wrong: string): Reader {
  return (typed) => {
    const number = readNumber(typed)
    return number === null || !Number.isSafeInteger(number) || number < 0 || number > most ? err(wrong) : ok(number)
  }
}
