import { PROTOCOL_VERSION } from '../../schemas/protocol-version.ts'
import { err, type Result } from '../../src-main/domain/prelude/result.ts'
import type { Dial, DialFault, Line } from './line.ts'
import { otherProtocol } from './other-protocol.ts'
import { ping } from './ping.ts'

/** A line counts once the engine has answered over it, in the protocol this window speaks. */
export async function dialAndGreet(dial: Dial, withinMs: number, ended: AbortSignal): Promise<Result<Line, DialFault>> {
  const dialled = await dial(ended)
  if (!dialled.ok) return dialled
  const pong = await ping(dialled.value, withinMs, ended)
  if (pong?.protocolVersion === PROTOCOL_VERSION) return dialled
  dialled.value.close()
  return err(pong ? { kind: 'refused', problem: otherProtocol(pong.protocolVersion) } : { kind: 'unreachable' })
}
