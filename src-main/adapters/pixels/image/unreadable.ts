import { err, type Result } from '../../../domain/prelude/result.ts'
import type { Problem } from '../../../../schemas/errors.ts'

/** LAYER_UNREADABLE: `why` continues the sentence "The picture cannot be read: …". */
export function unreadable(
  file: string,
  why: string,
  cure = 'Save it again from the program that made it, or restore it from a copy.',
): Result<never, Problem> {
  return err({ code: 'LAYER_UNREADABLE', file, message: `The picture cannot be read: ${why}.`, cure })
}
