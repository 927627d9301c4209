import { z } from 'zod'
import { problemSchema } from '../errors.ts'
import { spellSchema } from '../spell.ts'
import { toolSchema } from '../tool.ts'
import { base } from './base.ts'

export const tools = {
  list: base.route({ method: 'GET', path: '/tools' }).output(z.array(toolSchema)),
  /** Every fault of a graph of tools, each with its node. */
  checkSpell: base
    .route({ method: 'POST', path: '/spells/check' })
    .input(spellSchema)
    .output(z.strictObject({ problems: z.array(problemSchema) })),
}
