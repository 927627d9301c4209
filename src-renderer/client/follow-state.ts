import type { EngineState } from '../../schemas/engine-state.ts'
import type { EngineClient } from './engine-client.ts'
import { followAgain } from './follow-again.ts'

/** Follows what the engine is at: the whole state each time. Gives how to stop. */
export function followState({ api }: Pick<EngineClient, 'api'>, onState: (state: EngineState) => void): () => void {
  return followAgain(async (signal) => {
    for await (const state of await api.system.state(undefined, { signal })) {
      signal.throwIfAborted()
      onState(state)
    }
  })
}
