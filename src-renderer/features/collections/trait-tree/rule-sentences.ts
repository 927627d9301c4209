import type { Ref, Rule } from '../../../../schemas/trait-tree.ts'
import { text } from '../../../text/text.ts'
import { traitWord } from '../overview/sheet/trait-words.ts'

const words = () => text.collections.traits

/** A rule as a sentence: `Hat: Crown never with Hair: Mohawk, because: …`. */
export function ruleSentence(rule: Rule): string {
  const sentence = whatIs(rule)
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${rule.reason && !isLock(rule) ? words().because(rule.reason) : ''}`
}

/** A pin that the studio made when a piece was locked. */
export function isLock(rule: Rule): boolean {
  return rule.kind === 'pin' && rule.id === `lock-${rule.pieceNumber}`
}

/** What a pin fixes, in the order in which it says it. */
export function pinnedTraits(rule: Rule): string {
  if (rule.kind !== 'pin') return ''
  return Object.entries(rule.selection)
    .map(([category, value]) => words().ref(category, traitWord(value)))
    .join(', ')
}

function whatIs(rule: Rule): string {
  switch (rule.kind) {
    case 'forbid': {
      const tag = sameTag(rule.when, rule.with)
      return tag === undefined ? words().forbid(all(rule.when), any(rule.with)) : words().forbidTwo(tag)
    }
    case 'require':
      return words().require(all(rule.when), any(rule.anyOf))
    case 'pin':
      return isLock(rule) ? words().lock(rule.pieceNumber) : words().pin(rule.pieceNumber)
  }
}

/** The tag of a rule that keeps things of one tag apart. */
function sameTag([when, ...more]: readonly Ref[], [other, ...others]: readonly Ref[]): string | undefined {
  const isAlone = more.length === 0 && others.length === 0
  if (!isAlone || !when || !other || !('tag' in when) || !('tag' in other)) return undefined
  return !('category' in when) && !('category' in other) && when.tag === other.tag ? when.tag : undefined
}

function all(refs: readonly Ref[]): string {
  return refs.map(refWords).join(words().and)
}

function any(refs: readonly Ref[]): string {
  return refs.map(refWords).join(words().or)
}

function refWords(ref: Ref): string {
  if ('trait' in ref) return words().ref(ref.category, ref.trait)
  return 'category' in ref ? words().refTag(ref.category, ref.tag) : words().anyTag(ref.tag)
}
