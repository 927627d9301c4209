import type { Collection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { Tool } from '../../../schemas/tool.ts'
import { nearestName } from '../prelude/nearest-name.ts'
import { compileTemplate } from './placeholders/compile-template.ts'
import { usedCategories } from './placeholders/used-categories.ts'
import { wantsOfSchema } from './placeholders/wants-of-schema.ts'
import { traitIndex } from './requests/trait-index.ts'
import { checkTree } from './traits/check-tree.ts'

/** Everything wrong with a collection document by itself, before any file is read. Warnings do not stop a cook. */
export function checkCollection(
  document: Collection,
  toolOf: (id: string) => Tool | undefined,
): { errors: Problem[]; warnings: Problem[] } {
  const errors = [...checkTree(document.traitTree), ...checkLayerOptions(document)]
  const warnings: Problem[] = []
  for (const [index, step] of (document.finish ?? []).entries()) {
    if (toolOf(step.toolId)?.role === 'finisher') continue
    const message = `There is no finishing tool called "${step.toolId}".`
    errors.push({ code: 'VALIDATION', message, field: `finish[${index}].toolId`, cure: 'Use "resize" or "trim".' })
  }
  const tool = document.generator.kind === 'tool' ? toolOf(document.generator.toolId) : undefined
  if (!tool) {
    const id = document.generator.kind === 'tool' ? document.generator.toolId : document.generator.spellId
    errors.push({
      code: 'VALIDATION',
      message: `There is no ${document.generator.kind} called "${id}".`,
      field: 'generator',
      cure: 'Use "compose", which draws layers, or "sketch", which draws a labelled stand-in.',
    })
    return { errors, warnings }
  }
  if (tool.role !== 'generator') {
    const message = `The tool "${tool.id}" finishes images and cannot make one.`
    errors.push({ code: 'VALIDATION', message, field: 'generator.toolId', cure: 'Use "compose" or "sketch".' })
  }
  const names = document.traitTree.categories.map((category) => category.name)
  const template = compileTemplate(document.params, names, { at: ['params'], wants: wantsOfSchema(tool.inputSchema) })
  if (!template.ok) errors.push(...template.error)
  else warnings.push(...unusedCategories(document, tool, usedCategories(template.value)))
  return { errors, warnings }
}

function checkLayerOptions(document: Collection): Problem[] {
  const layers = document.params['layers']
  if (typeof layers !== 'object' || layers === null || Array.isArray(layers)) return []
  const index = traitIndex(document.traitTree)
  const names = document.traitTree.categories.map((category) => category.name)
  return Object.keys(layers).flatMap((name): Problem[] => {
    if (index.categoryName(name) !== undefined) return []
    const nearest = nearestName(name, names)
    return [
      {
        code: 'VALIDATION',
        message: `There are layer options for "${name}", and no category of that name.`,
        field: `params.layers.${name}`,
        cure: nearest === undefined ? `Use one of ${names.join(', ')}.` : `Did you mean "${nearest}"?`,
      },
    ]
  })
}

/** A category that no placeholder, layer or rule of drawing uses changes nothing that can be seen. */
function unusedCategories(document: Collection, tool: Tool, used: ReadonlySet<string>): Problem[] {
  const { categories } = document.traitTree
  const index = traitIndex(document.traitTree)
  const drawn = new Set<string>()
  for (const category of categories) {
    for (const trait of category.traits ?? []) {
      if (typeof trait.value === 'object' || trait.parts !== undefined) drawn.add(category.name)
      for (const part of trait.parts ?? []) {
        if (part.recolorBy !== undefined) drawn.add(index.categoryName(part.recolorBy) ?? '')
        for (const ref of part.when ?? []) {
          if ('category' in ref) drawn.add(index.categoryName(ref.category) ?? '')
        }
      }
    }
  }
  return categories.flatMap((category, at): Problem[] => {
    if (category.mode === 'generated' || used.has(category.name) || (tool.drawsLayers && drawn.has(category.name)))
      return []
    return [
      {
        code: 'VALIDATION',
        message: `The category "${category.name}" changes no picture: no layer and no placeholder uses it.`,
        field: `traitTree.categories[${at}]`,
        cure: `Write [[${category.name}]] in a parameter, give its traits images, or keep it for the metadata alone.`,
      },
    ]
  })
}
