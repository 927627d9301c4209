import { checkSpell } from '../../domain/plan/graph/check-spell.ts'
import { os } from '../implementer.ts'

export const toolProcedures = {
  list: os.tools.list.handler(({ context }) => context.engine.parts.tools.list()),
  checkSpell: os.tools.checkSpell.handler(({ input, context }) => ({
    problems: checkSpell(input, (id) => context.engine.parts.tools.get(id)),
  })),
}
