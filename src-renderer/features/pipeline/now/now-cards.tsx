import type { ReactNode } from 'react'
import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { NowCard } from './now-card.tsx'
import classes from './now-card.module.css'

/** The cooks that go on now, or would if they were not paused. Keys act on the first. */
export function NowCards({ lines }: { lines: readonly CookLine[] }): ReactNode {
  const shown = lines.filter(({ cook }) => cook?.status === 'cooking' || cook?.status === 'paused')
  if (shown.length === 0) return null
  const first = { cooking: firstOf(shown, 'cooking'), paused: firstOf(shown, 'paused') }
  return (
    <section className={classes.cards} aria-label={text.pipeline.now.title} data-panel tabIndex={-1}>
      {shown.map((line) => (
        <NowCard
          key={line.cook?.id}
          line={line}
          hasKeys={line.cook !== undefined && (line.cook.id === first.cooking || line.cook.id === first.paused)}
        />
      ))}
    </section>
  )
}

function firstOf(lines: readonly CookLine[], status: 'cooking' | 'paused'): string | undefined {
  return lines.find(({ cook }) => cook?.status === status)?.cook?.id
}
