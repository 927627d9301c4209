import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import classes from './params.module.css'

type Props = { id: string; options: readonly string[]; active: number; onTake(name: string): void }

/** What may stand between the brackets. The focus stays where it is typed. */
export function PlaceholderOptions({ id, options, active, onTake }: Props): ReactNode {
  const words = text.testWindow.params
  return (
    <div id={id} role="listbox" aria-label={words.placeholders} className={classes.options}>
      {options.map((name, at) => (
        <div
          key={name}
          id={`${id}-${at}`}
          ref={at === active ? intoView : null}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          className={classes.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(name)}
          onKeyDown={undefined}
        >
          <bdi>{name}</bdi>
          <span className={classes.meaning}>{words.meaning(name)}</span>
        </div>
      ))}
    </div>
  )
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
