import type { Ref, Rule } from '../../../../../schemas/trait-tree.ts'
import { isLock } from '../../../../../src-main/domain/plan/sheet/lock-rule.ts'
import { text } from '../../../../text/text.ts'
import { traitWord } from '../../parts/trait-word.ts'
import { capital } from './capital.ts'
import { refWords } from './ref-words.ts'

/** A piece of a sentence: what a rule points at, the traits a piece is pinned to, or what stands between. */
export type SentencePart = { kind: 'ref'; ref: Ref } | { kind: 'words'; words: string }

/** A rule as a sentence, with its reason: `Hat: Crown never with Hair: Mohawk, because: …`. */
export function ruleSentence(rule: Rule): string {
  const parts = sentenceParts(rule).map((part) => (part.kind === 'ref' ? refWords(part.ref) : part.words))
  return capital(parts.join(''))
}

/** A rule as a sentence, in pieces. */
export function sentenceParts(rule: Rule): SentencePart[] {
  const reason = rule.reason && !isLock(rule) ? [words(text.rules.because(rule.reason))] : []
  return [...whatIs(rule), ...reason]
}

/** What a pin fixes, in the order in which it says it. */
export function pinnedTraits(rule: Rule): string {
  if (rule.kind !== 'pin') return ''
  const pinned = Object.entries(rule.selection).map(([category, value]) => text.rules.ref(category, traitWord(value)))
  return pinned.join(text.rules.pinList) || text.rules.pinNothing
}

function whatIs(rule: Rule): SentencePart[] {
  const { never, needs, pin, lock, forbidTwo } = text.rules
  const isLocked: boolean = isLock(rule)
  switch (rule.kind) {
    case 'forbid': {
      const tag = sameTag(rule.when, rule.with)
      if (tag !== undefined) return [words(forbidTwo(tag))]
      return [...all(rule.when), words(never), ...any(rule.with)]
    }
    case 'require':
      return [...all(rule.when), words(needs), ...any(rule.anyOf)]
    case 'pin':
      return [words(`${isLocked ? lock(rule.pieceNumber) : pin(rule.pieceNumber)} ${pinnedTraits(rule)}`)]
  }
}

/** The tag of a rule that keeps things of one tag apart. */
function sameTag([when, ...more]: readonly Ref[], [other, ...others]: readonly Ref[]): string | undefined {
  const isAlone = more.length === 0 && others.length === 0
  if (!isAlone || !when || !other || !('tag' in when) || !('tag' in other)) return undefined
  return !('category' in when) && !('category' in other) && when.tag === other.tag ? when.tag : undefined
}

function all(refs: readonly Ref[]): SentencePart[] {
  return between(refs, text.rules.and)
}

function any(refs: readonly Ref[]): SentencePart[] {
  return between(refs, text.rules.or)
}

function between(refs: readonly Ref[], link: string): SentencePart[] {
  return refs.flatMap((ref, index): SentencePart[] => [...(index === 0 ? [] : [words(link)]), { kind: 'ref', ref }])
}

function words(said: string): SentencePart {
  return { kind: 'words', words: said }
}
