import type { Problem } from '../../../schemas/errors.ts'

/** What Node says where memory for pixels is refused. */
const REFUSED = /Array buffer allocation failed|Invalid typed array length/

/** The Problem of a failure for want of memory; undefined where it failed otherwise. */
export function outOfMemory(cause: unknown): Problem | undefined {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY' && !REFUSED.test(message)) return undefined
  return {
    code: 'OUT_OF_MEMORY',
    message: 'There is not enough memory for a picture of this size.',
    cure: 'Close other programs, or make the picture smaller.',
  }
}
