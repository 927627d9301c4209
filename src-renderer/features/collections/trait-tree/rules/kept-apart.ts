import type { Ref, Rule, TraitTree } from '../../../../../schemas/trait-tree.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'
import { meantTraits } from './meant-traits.ts'

/** A trait by name; None by its word. */
export type TraitRef = { category: string; trait: string }

/** How two traits are kept apart: by a rule about just them, or by one that says more. */
export type Apart = { rule: Rule; isTheirs: boolean }

/**
 * Tells of two traits whether a rule keeps them apart: one of which each side is a single ref, or several alternatives.
 * Rules that take a third trait do not count. The whole is laid out once, so that many pairs can be asked about.
 */
export function apartFinder(tree: TraitTree): (a: TraitRef, b: TraitRef) => Apart | null {
  const apart = new Map<string, Apart>()
  for (const rule of tree.rules) {
    if (rule.kind !== 'forbid' || rule.when.length !== 1) continue
    const firsts = rule.when.flatMap((ref) => namesOf(tree, ref))
    const seconds = rule.with.flatMap((ref) => namesOf(tree, ref))
    const isTheirs = isTrait(rule.when[0]) && rule.with.length === 1 && isTrait(rule.with[0])
    for (const first of firsts) {
      for (const second of seconds) {
        if (foldName(first.category) === foldName(second.category)) continue
        const key = pairKey(first, second)
        if (isTheirs || !apart.has(key)) apart.set(key, { rule, isTheirs })
      }
    }
  }
  return (a, b) => apart.get(pairKey(a, b)) ?? null
}

function namesOf(tree: TraitTree, ref: Ref): TraitRef[] {
  return meantTraits(tree, ref).map(({ category, trait }) => ({ category, trait: trait ?? 'None' }))
}

function isTrait(ref: Ref | undefined): boolean {
  return ref !== undefined && 'trait' in ref
}

/** The same for a pair either way round. */
function pairKey(a: TraitRef, b: TraitRef): string {
  const keys = [a, b].map(({ category, trait }) => JSON.stringify([foldName(category), foldName(trait)]))
  return keys.toSorted().join(' ')
}
