import { PROTOCOL_VERSION } from '../../../schemas/protocol-version.ts'
import { diagnostics } from '../../app/queries/diagnostics.ts'
import { os } from '../implementer.ts'

export const systemProcedures = {
  ping: os.system.ping.handler(() => ({ protocolVersion: PROTOCOL_VERSION })),
  state: os.system.state.handler(({ context, signal }) =>
    context.engine.states.follow(signal ?? new AbortController().signal),
  ),
  diagnostics: os.system.diagnostics.handler(({ context }) => diagnostics(context.engine)),
  logs: os.system.logs.handler(({ input, context }) => context.engine.parts.log.tail(input.limit)),
}
