import { oc } from '@orpc/contract'
import { z } from 'zod'
import { projectRef } from '../commands/project-commands.ts'
import { cookRefInput } from '../commands/cook-commands.ts'
import { problemSchema } from '../errors.ts'

/** Every expected failure: all the problems at once. */
export const base = oc.errors({
  FAILED: { status: 422, message: 'It can not be done', data: z.strictObject({ problems: z.array(problemSchema) }) },
})

/** What every command may carry: sent again under the same id, it is answered and not carried out twice. */
export const inProject = projectRef.extend({ commandId: z.string().min(1).max(200).optional() })

export const cookRef = projectRef.extend({ cookId: z.string() })

/** A command to a cook that names nothing else; `step` is the last of its path. */
export const toCook = (step: string) =>
  base
    .route({ method: 'POST', path: `/projects/{projectId}/cooks/{cookId}/${step}` })
    .input(inProject.extend(cookRefInput.shape))

/** A question about a cook. */
export const ofCook = (step: string) =>
  base.route({ method: 'GET', path: `/projects/{projectId}/cooks/{cookId}/${step}` }).input(cookRef)
