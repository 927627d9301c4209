import { z } from 'zod'
import type { FinishStep } from '../../../schemas/collection.ts'
import { imageFormatSchema } from '../../../schemas/compose-params.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { parseDocument } from '../../domain/prelude/document/parse-document.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { Encoding } from './image/encode-image.ts'
import type { Finish } from './tasks/finish.ts'

const encoding = {
  format: imageFormatSchema.default('png'),
  effort: z.enum(['fast', 'small']).default('small'),
  quality: z.int().min(1).max(100).default(92),
}
const resizeSchema = z.strictObject({
  ...encoding,
  width: z.int().min(1),
  height: z.int().min(1),
  scaling: z.enum(['smooth', 'nearest']).default('smooth'),
})
const trimSchema = z.strictObject({ ...encoding, paddingPx: z.int().min(0).max(1_024).default(0) })

/** What a finishing step asks for, its parameters checked and filled in. */
export function readFinishStep(step: FinishStep): Result<{ finish: Finish; encoding: Encoding }, Problem> {
  if (step.toolId === 'trim') {
    const read = parseDocument(trimSchema, step.params)
    if (!read.ok) return firstOf(read.error)
    const { paddingPx, ...rest } = read.value
    return ok({ finish: { toolId: 'trim', paddingPx }, encoding: rest })
  }
  if (step.toolId === 'resize') {
    const read = parseDocument(resizeSchema, step.params)
    if (!read.ok) return firstOf(read.error)
    const { width, height, scaling, ...rest } = read.value
    return ok({ finish: { toolId: 'resize', width, height, scaling }, encoding: rest })
  }
  return err({ code: 'VALIDATION', message: `There is no finishing tool called "${step.toolId}".`, field: 'finish' })
}

function firstOf(problems: readonly Problem[]): Result<never, Problem> {
  const first: Problem = problems[0] ?? { code: 'VALIDATION', message: 'The parameters are faulty.' }
  return err({ ...first, field: `finish.params.${first.field ?? ''}` })
}
