import type { ReactNode } from 'react'
import { text } from '../../../text/text.ts'
import { Picture } from '../../../ui/picture.tsx'
import { traitWord } from '../parts/trait-word.ts'
import classes from './test-panel.module.css'
import { differences, traitsInWords } from './traits-in-words.ts'
import type { Try } from './tries.ts'

/** Two tries side by side, each with what sets it apart from the other. */
export function ComparedTries({ tries }: { tries: readonly Try[] }): ReactNode {
  const words = text.testWindow.panel
  const [a, b] = tries
  if (!a || !b) return null
  const others = differences(a.selection, b.selection)
  return (
    <div role="group" aria-label={words.compared} className={classes.compared}>
      {[a, b].map(({ id, sha256, width, height, selection }) => (
        <figure key={id}>
          <div className={classes.picture} style={{ aspectRatio: `${width} / ${height}` }}>
            <Picture sha256={sha256} alt={words.bringBack(id, traitsInWords(selection))} />
          </div>
          <figcaption>
            <strong>{id}</strong> · {words.size(width, height)}
            {others.map((category) => (
              <div key={category}>
                <bdi className={classes.quiet}>{category}</bdi> <bdi>{traitWord(selection[category])}</bdi>
              </div>
            ))}
          </figcaption>
        </figure>
      ))}
    </div>
  )
}
