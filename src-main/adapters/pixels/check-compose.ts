import type { ComposeRequest } from '../../../schemas/compose-params.ts'
import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { IMAGE_LIMITS } from './image/limits.ts'

/** What the request's schema cannot say: its canvas is not too large, and clips name draws that exist. */
export function checkCompose({ width, height, draws }: ComposeRequest): Result<null, Problem> {
  const refuse = (field: string, message: string, cure: string): Result<never, Problem> =>
    err({ code: 'VALIDATION', field, message, cure })
  if (width * height > IMAGE_LIMITS.areaPx)
    return refuse(
      'width',
      `A canvas of ${width} × ${height} pixels is over the limit of ${IMAGE_LIMITS.areaPx} pixels in all.`,
      'Choose a smaller width or height.',
    )
  for (const [index, { clip, width: w = width, height: h = height }] of draws.entries()) {
    const missing = clip?.find((other) => other >= draws.length)
    if (missing !== undefined)
      return refuse(
        `draws[${index}].clip`,
        `The draw is clipped to draw ${missing}, but there are only ${draws.length}.`,
        'Name draws that are in the list.',
      )
    if (w * h > IMAGE_LIMITS.areaPx)
      return refuse(
        `draws[${index}].width`,
        `A box of ${w} × ${h} pixels is over the limit of ${IMAGE_LIMITS.areaPx} pixels in all.`,
        'Choose a smaller width or height.',
      )
  }
  return ok(null)
}
