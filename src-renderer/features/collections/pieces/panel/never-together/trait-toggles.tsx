import type { KeyboardEvent, ReactNode } from 'react'
import { text } from '../../../../../text/text.ts'
import { say } from '../../../../../ui/say.ts'
import { traitWord } from '../../../parts/trait-word.ts'
import classes from './never-together.module.css'
import type { RuleTrait } from './rule-traits.ts'

const DIGITS = 9

type Props = { traits: readonly RuleTrait[]; chosen: readonly string[]; onToggle(category: string): void }

/** The traits of a piece, to choose two of: by a click, by a digit, or with the arrows and Space. */
export function TraitToggles({ traits, chosen, onToggle }: Props): ReactNode {
  const words = text.rules.picture

  function toggle({ category, why }: RuleTrait): void {
    if (why === null) onToggle(category)
    else say(why)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const trait = /^[1-9]$/.test(event.key) ? traits[Number(event.key) - 1] : undefined
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (trait) toggle(trait)
    else if (step !== 0) stepFocus(event.currentTarget, step)
    else return
    event.preventDefault()
  }

  return (
    // The digits choose wherever among them one is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div role="group" aria-label={words.traits} className={classes.toggles} onKeyDown={onKeyDown}>
      {traits.map((trait, index) => {
        const { category, value, why } = trait
        return (
          <button
            key={category}
            type="button"
            className={classes.toggle}
            aria-pressed={chosen.includes(category)}
            aria-disabled={why !== null || undefined}
            title={why ?? undefined}
            aria-keyshortcuts={index < DIGITS ? String(index + 1) : undefined}
            onClick={() => toggle(trait)}
          >
            <kbd className={classes.digit} aria-hidden>
              {index < DIGITS ? index + 1 : ''}
            </kbd>
            <bdi className={classes.category}>{category}</bdi> <bdi className={classes.value}>{traitWord(value)}</bdi>
          </button>
        )
      })}
    </div>
  )
}

function stepFocus(group: HTMLElement, step: 1 | -1): void {
  const buttons = [...group.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[at + step]?.focus()
}
