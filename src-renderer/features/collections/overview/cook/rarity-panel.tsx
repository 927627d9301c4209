import { type ReactNode, useState } from 'react'
import type { RaritySummary } from '../../../../../schemas/rarity-summary.ts'
import type { CookView } from '../../../../../schemas/views/cook-view.ts'
import { text } from '../../../../text/text.ts'
import { percent } from '../../../../ui/format.ts'
import { Panel } from '../../../../ui/panel.tsx'
import { ProblemList } from '../../../../ui/problem-list.tsx'
import { problemsOf } from '../../../../ui/problems-of.ts'
import { traitWord } from '../../parts/trait-word.ts'
import { useRarity } from '../../parts/use-rarity.ts'
import classes from './rarity-panel.module.css'

type Props = { projectId: string; cook: CookView; generated: number }
type CategoryRarity = RaritySummary['categories'][number]

/** What rarity was asked for, and what came, a category at a time. */
export function RarityPanel({ projectId, cook, generated }: Props): ReactNode {
  const words = text.collections.rarity
  const { data, error } = useRarity(projectId, cook, generated, true)
  return (
    <Panel title={words.title}>
      {generated === 0 && <div className={classes.empty}>{words.empty}</div>}
      {error && <ProblemList problems={problemsOf(error)} />}
      {generated > 0 && data?.categories.map((category) => <Category key={category.name} category={category} />)}
    </Panel>
  )
}

function Category({ category }: { category: CategoryRarity }): ReactNode {
  const words = text.collections.rarity
  const [isOpen, setOpen] = useState(false)
  const { name, traits } = category
  const offPpm = Math.max(0, ...traits.map(({ askedPpm, gotPpm }) => Math.abs(askedPpm - gotPpm)))
  const mostPpm = Math.max(1, ...traits.map(({ askedPpm, gotPpm }) => Math.max(askedPpm, gotPpm)))
  const share = (ppm: number) => `${(100 * ppm) / mostPpm}%`
  return (
    <details className={classes.category} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary title={name}>{words.fold(name, percent(offPpm))}</summary>
      {isOpen && (
        <div className={classes.rows}>
          {traits.map(({ name: trait, askedPpm, gotPpm }) => (
            <Row
              key={trait ?? ''}
              name={traitWord(trait)}
              label={words.row(askedPpm, gotPpm)}
              asked={share(askedPpm)}
              got={share(gotPpm)}
              numbers={`${percent(askedPpm)} → ${percent(gotPpm)}`}
            />
          ))}
        </div>
      )}
    </details>
  )
}

type RowProps = { name: string; label: string; asked: string; got: string; numbers: string }

function Row({ name, label, asked, got, numbers }: RowProps): ReactNode {
  return (
    <>
      <span className={classes.name} title={name}>
        <bdi>{name}</bdi>
      </span>
      <span className={classes.track} role="img" aria-label={label} title={label}>
        <span className={classes.got} style={{ width: got }} />
        <span className={classes.asked} style={{ insetInlineStart: asked }} />
      </span>
      <span className={classes.numbers}>{numbers}</span>
    </>
  )
}
