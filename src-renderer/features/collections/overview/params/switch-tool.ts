import type { Tool } from '../../../../../schemas/tool.ts'
import type { ChangeOf } from '../../edit/shown-document.ts'
import { fieldChange } from '../../parts/field-change.ts'

/** Has another tool make the pictures: of the parameters those stay that it knows too. */
export function switchTool(tool: Pick<Tool, 'id' | 'inputSchema'>): ChangeOf {
  return ({ generator, params }) => {
    if (generator.kind === 'tool' && generator.toolId === tool.id) return null
    const known = Object.entries(params).filter(([name]) => Object.hasOwn(tool.inputSchema.properties, name))
    return fieldChange({ generator: { kind: 'tool', toolId: tool.id }, params: Object.fromEntries(known) })
  }
}
