import type { Collection, Selection } from '../../../../schemas/collection.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { Tool } from '../../../../schemas/tool.ts'
import { ok, type Result } from '../../prelude/result.ts'
import { compileTemplate } from '../placeholders/compile-template.ts'
import { pieceValues } from '../placeholders/piece-values.ts'
import { resolveTemplate } from '../placeholders/resolve-template.ts'
import { wantsOfSchema } from '../placeholders/wants-of-schema.ts'

/** The parameters of one piece, its placeholders resolved. */
export type ParamsResolver = (piece: {
  number: number
  seed: string
  selection: Selection
}) => Result<unknown, Problem[]>

/** Prepares the parameters of a collection once. Fails with every unknown placeholder at once. */
export function paramsResolver(
  { traitTree, params }: Pick<Collection, 'traitTree' | 'params'>,
  tool: Tool,
): Result<ParamsResolver, Problem[]> {
  const names = traitTree.categories.map((category) => category.name)
  const template = compileTemplate(params, names, { at: ['params'], wants: wantsOfSchema(tool.inputSchema) })
  if (!template.ok) return template
  const valuesOf = pieceValues(traitTree)
  return ok((piece) => resolveTemplate(template.value, valuesOf(piece)))
}
