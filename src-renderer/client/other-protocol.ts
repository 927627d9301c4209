import type { Problem } from '../../schemas/errors.ts'
import { PROTOCOL_VERSION } from '../../schemas/protocol-version.ts'

/** What to tell a person whose window is of another version than the engine; null: it could not even say of which. */
export function otherProtocol(spoken: number | null): Problem {
  const its = spoken === null ? 'an older protocol' : `protocol ${spoken}`
  return {
    code: 'CONFLICT',
    message: `The engine is of another version than this window: it speaks ${its}, the window protocol ${PROTOCOL_VERSION}.`,
    cure: 'Reload the window.',
  }
}
