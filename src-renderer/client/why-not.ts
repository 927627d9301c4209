import type { Problem } from '../../schemas/errors.ts'

/** Asks the page's own host whether this window is still let in. Null where the host lets it in, or does not answer. */
export async function whyNot(fetchSession: () => Promise<Pick<Response, 'status'>>): Promise<Problem | null> {
  try {
    const { status } = await fetchSession()
    return status === 401 || status === 403 ? NOT_LET_IN : null
  } catch {
    return null
  }
}

const NOT_LET_IN: Problem = {
  code: 'UNREACHABLE',
  message: 'The engine was started anew and no longer knows this window.',
  cure: 'Open the address that it printed when it started.',
}
