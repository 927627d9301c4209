import type { Template } from './template.ts'

/** The categories that a template reads, as the trait tree spells them. A category used nowhere is worth a warning. */
export function usedCategories(template: Template): Set<string> {
  const used = new Set<string>()
  const visit = (template: Template): void => {
    if (template.kind === 'alone' && 'category' in template.placeholder) used.add(template.placeholder.category)
    if (template.kind === 'list') template.items.forEach(visit)
    if (template.kind === 'record') template.entries.forEach(([, item]) => visit(item))
    if (template.kind !== 'text') return
    for (const part of template.segments) if (typeof part !== 'string' && 'category' in part) used.add(part.category)
  }
  visit(template)
  return used
}
