import type { ErrorCode } from '../../../schemas/errors.ts'

export type ErrorClass = 'retryable' | 'non_retryable' | 'timeout' | 'upstream_unavailable'

/** The class of every code a job can fail with. Codes that only commands fail with count as non-retryable. */
export function errorClassOf(code: ErrorCode): ErrorClass {
  switch (code) {
    case 'EXECUTION':
    case 'OUT_OF_MEMORY':
    case 'INTERRUPTED':
    case 'UNKNOWN':
      return 'retryable'
    case 'TIMEOUT':
      return 'timeout'
    case 'UNREACHABLE':
    case 'ENGINE_RESTARTED':
    case 'DISK_FULL':
    case 'READ_ONLY':
      return 'upstream_unavailable'
    default:
      return 'non_retryable'
  }
}
