import type { Problem } from '../../../schemas/errors.ts'

/** Every problem that a call is refused with; none where it is not. */
export async function problemsOf(call: Promise<unknown>): Promise<Problem[]> {
  try {
    await call
    return []
  } catch (error) {
    const { data } = error as { data?: { problems?: Problem[] } }
    if (data?.problems) return data.problems
    throw error
  }
}
