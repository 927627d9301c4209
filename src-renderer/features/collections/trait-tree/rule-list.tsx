import type { ReactNode } from 'react'
import type { Rule } from '../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../src-main/domain/prelude/fold-name.ts'
import { text } from '../../../text/text.ts'
import { count } from '../../../ui/format.ts'
import { Panel } from '../../../ui/panel.tsx'
import classes from './rule-list.module.css'
import { pinnedTraits, ruleSentence } from './rule-sentences.ts'

/** Rules are read, not scrolled through: past these a search finds them. */
const SHOWN = 200

/** The rules between traits as sentences, then what is locked or pinned. */
export function RuleList({ rules, search }: { rules: readonly Rule[]; search: string }): ReactNode {
  const words = text.collections.traits
  const wanted = foldName(search.trim())
  const told = rules.map((rule, index) => ({
    rule,
    index,
    sentence: ruleSentence(rule),
    traits: pinnedTraits(rule),
  }))
  const found = told.filter(({ sentence, traits }) => foldName(`${sentence} ${traits}`).includes(wanted))
  const between = found.filter(({ rule }) => rule.kind !== 'pin')
  const fixed = found.filter(({ rule }) => rule.kind === 'pin')
  return (
    <>
      <Panel title={words.rules} note={count(between.length)}>
        {between.length === 0 && (
          <div className={classes.none}>{wanted === '' ? words.noRules : words.searchRules}</div>
        )}
        <ol className={classes.list}>
          {between.slice(0, SHOWN).map(({ index, sentence }) => (
            <li key={index} value={index + 1}>
              {sentence}
            </li>
          ))}
        </ol>
      </Panel>
      {fixed.length > 0 && (
        <Panel title={words.locks} note={count(fixed.length)}>
          <ul className={classes.list}>
            {fixed.slice(0, SHOWN).map(({ index, sentence, traits }) => (
              <li key={index}>
                {sentence}
                <div className={classes.traits}>{traits}</div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
