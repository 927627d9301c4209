import type { z } from 'zod'
import { recordExportInput, type recordExportOutput } from '../../../schemas/commands/cook-commands.ts'
import type { CookView } from '../../../schemas/views/cook-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import { cookAllows } from '../../domain/run/cook-states.ts'
import type { Command } from '../engine/command.ts'
import { missingCook } from './missing-cook.ts'

/** Reports that an export lies finished in its folder. A cook that was given work meanwhile stays at it. */
export const recordExport: Command<
  z.infer<typeof recordExportInput>,
  { exportId: string },
  CookView | undefined,
  z.infer<typeof recordExportOutput>
> = {
  name: 'cook.recordExport',
  input: recordExportInput,
  gather: async (session) => ok({ exportId: session.clock.newId() }),
  load: (reads, { cookId }) => reads.cook(cookId),
  decide(cook, given, { exportId }) {
    if (!cook) return err([missingCook(given.cookId)])
    const payload = { ...given, exportId, ...(!cookAllows(cook.status, 'export') && { status: cook.status }) }
    return ok({
      events: [{ type: 'cook.exported', entityType: 'cook', entityId: given.cookId, payload }],
      result: { exportId },
    })
  },
}
