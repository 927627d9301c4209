import { memo, type ReactNode } from 'react'
import type { Problem } from '../../../../../schemas/errors.ts'
import type { Rule } from '../../../../../schemas/trait-tree.ts'
import { text } from '../../../../text/text.ts'
import { sentences } from '../../../../ui/sentences.ts'
import { bigCount } from '../../parts/big-count.ts'
import { capital } from './capital.ts'
import { PinPicture } from './pin-picture.tsx'
import { RefSign } from './ref-sign.tsx'
import { refKey } from './ref-key.ts'
import { refWords } from './ref-words.ts'
import type { RuleFacts } from './rule-facts.ts'
import { sentenceParts } from './rule-sentences.ts'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'

type Props = {
  rule: Rule
  facts: RuleFacts | undefined
  faults: readonly Problem[] | undefined
}

/** A rule to be read: its sentence, what is wrong with it, and what it takes. */
export const RuleLine = memo(function RuleLine({ rule, facts, faults }: Props): ReactNode {
  const { choiceOf } = useRules()
  const { takes, conflicts = [] } = facts ?? {}
  return (
    <span className={classes.line}>
      {rule.kind === 'pin' && <PinPicture number={rule.pieceNumber} />}
      <span className={`${classes.sentence} ${rule.kind === 'pin' ? classes.short : ''}`}>
        {sentenceParts(rule).map((part, index) =>
          part.kind === 'words' ? (
            <span key={index}>{part.words}</span>
          ) : (
            <span key={`${index} ${refKey(part.ref)}`} className={classes.ref}>
              <RefSign choice={choiceOf(refKey(part.ref))} />
              {index === 0 ? capital(refWords(part.ref)) : refWords(part.ref)}
            </span>
          ),
        )}
        {takes && <span className={classes.note}>{text.rules.takes(bigCount(takes.cut), bigCount(takes.all))}</span>}
        {(faults ?? []).map(({ message, cure }) => (
          <span key={message} className={classes.bad}>
            <bdi>{sentences(message, cure)}</bdi>
          </span>
        ))}
        {conflicts.map((sentence) => (
          <span key={sentence} className={classes.warn}>
            <bdi>{sentence}</bdi>
          </span>
        ))}
      </span>
    </span>
  )
})
