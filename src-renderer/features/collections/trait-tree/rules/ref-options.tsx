import { Combobox } from '@mantine/core'
import type { ReactNode } from 'react'
import { text } from '../../../../text/text.ts'
import type { RefChoice } from './ref-choices.ts'
import { RefFace } from './ref-face.tsx'
import classes from './rules.module.css'

/** More than these nobody reads: typing finds the others. */
const SHOWN = 80

/** What a place of a rule can point at, by category. */
export function RefOptions({ found, label }: { found: readonly RefChoice[]; label: string }): ReactNode {
  const words = text.rules
  const shown = found.slice(0, SHOWN)
  const groups = [...Map.groupBy(shown, ({ group }) => group)]
  return (
    <Combobox.Options className={classes.options} aria-label={label}>
      {groups.map(([group, choices]) => (
        <Combobox.Group key={group ?? ''} label={<bdi>{group ?? words.tags}</bdi>}>
          {choices.map((choice) => (
            <Combobox.Option key={choice.key} value={choice.key} className={classes.option}>
              <span className={classes.optionFace}>
                <RefFace choice={choice} />
              </span>
              <bdi className={classes.optionWords}>{choice.words}</bdi>
              {choice.means !== null && <span className={classes.dim}>{words.meansNow(choice.means)}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
      {found.length === 0 && <Combobox.Empty>{words.nothingFound}</Combobox.Empty>}
      {found.length > SHOWN && <div className={classes.optionsMore}>{words.moreFound(found.length - SHOWN)}</div>}
    </Combobox.Options>
  )
}
