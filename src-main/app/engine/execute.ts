import type { Problem } from '../../../schemas/errors.ts'
import { parseDocument } from '../../domain/prelude/document/parse-document.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import type { ProjectTx } from '../ports/project-store.ts'
import type { Command, Decision } from './command.ts'
import type { Session } from './session.ts'

/**
 * Runs a command. A command id that is known gives the stored result and changes nothing, so that a caller who lost
 * the answer may ask again.
 */
export async function execute<I, F, S, R>(
  session: Session,
  command: Command<I, F, S, R>,
  rawInput: unknown,
  commandId: string = session.clock.newId(),
): Promise<Result<R, Problem[]>> {
  const input = parseDocument(command.input, rawInput)
  if (!input.ok) return input
  const facts = await command.gather(session, input.value)
  if (!facts.ok) return facts
  return session.store.write((tx) => {
    const known = tx.storedResult(commandId)
    if (known) return ok(known.result as R)
    const state = command.load(tx, input.value, facts.value)
    const decided = command.decide(state, input.value, facts.value)
    if (!decided.ok) return err(decided.error)
    carryOut(tx, decided.value, session.clock.now())
    tx.storeResult(commandId, command.name, decided.value.result)
    return ok(decided.value.result)
  })
}

/** Writes a decision inside the caller's transaction. */
export function carryOut(tx: ProjectTx, decision: Decision<unknown>, now: number): void {
  for (const [hash, request] of decision.requests ?? []) tx.putRequest(hash, request)
  tx.append(decision.events)
  for (const source of decision.cancelSources ?? []) tx.queue.cancel({ source }, now)
  tx.queue.enqueue(decision.jobs ?? [], now)
}
