import type { ReactNode } from 'react'
import type { Ref } from '../../../../../schemas/trait-tree.ts'
import { text } from '../../../../text/text.ts'
import { isolated } from '../../../../ui/isolated.ts'
import { traitWord } from '../../parts/trait-word.ts'
import { meantTraits } from './meant-traits.ts'
import { refKey } from './ref-key.ts'
import { refWords } from './ref-words.ts'
import classes from './rules.module.css'
import { useRules } from './rules-context.ts'

const NAMED = 4

/** Which traits the tags of a place mean now; nothing where it has no tag. */
export function RefMeaning({ refs }: { refs: readonly Ref[] }): ReactNode {
  const { categories } = useRules()
  const tags = refs.filter((ref) => 'tag' in ref)
  if (tags.length === 0) return null
  return (
    <div className={classes.meaning}>
      {tags.map((ref) => {
        const meant = meantTraits({ categories: [...categories] }, ref)
        const names = meant.slice(0, NAMED).map(({ trait }) => isolated(traitWord(trait)))
        const meaning = text.rules.means(meant.length, names.join(', '), meant.length - names.length)
        return <div key={refKey(ref)}>{text.rules.meant(refWords(ref), meaning)}</div>
      })}
    </div>
  )
}
