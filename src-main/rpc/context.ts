import type { Engine } from '../app/engine/engine.ts'

/** What every procedure is given. */
export type RpcContext = { engine: Engine }
