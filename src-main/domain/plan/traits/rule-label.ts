import type { Ref, Rule } from '../../../../schemas/trait-tree.ts'

/** A rule in a few words, as it is named in sentences: `rule 3 (Hat "Crown" forbids Hair "Mohawk")`. */
export function ruleLabel(rule: Rule, index: number): string {
  return `rule ${index + 1} (${ruleText(rule)})`
}

function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'forbid':
      return `${rule.when.map(refText).join(' with ')} forbids ${rule.with.map(refText).join(' or ')}`
    case 'require':
      return `${rule.when.map(refText).join(' with ')} requires ${rule.anyOf.map(refText).join(' or ')}`
    case 'pin':
      return `piece ${rule.pieceNumber} is pinned`
  }
}

function refText(ref: Ref): string {
  if ('trait' in ref) return `${ref.category} "${ref.trait}"`
  return 'category' in ref ? `${ref.category} tagged "${ref.tag}"` : `tag "${ref.tag}"`
}
