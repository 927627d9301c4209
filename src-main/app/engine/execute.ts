import type { Problem } from '../../../schemas/errors.ts'
import { parseDocument } from '../../domain/prelude/document/parse-document.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { isChangedMeanwhile } from '../commands/changed-meanwhile.ts'
import type { ProjectTx, StoredResult } from '../ports/project-store.ts'
import type { Command, Decision } from './command.ts'
import type { Session } from './session.ts'

/** How often facts are gathered where the project changes under them each time: who edits on is told so. */
const GATHERED_MAX = 3

/**
 * Runs a command. A command id that is known gives the stored result and changes nothing, so that a caller who lost
 * the answer may ask again, whatever has changed since.
 */
export async function execute<I, F, S, R>(
  session: Session,
  command: Command<I, F, S, R>,
  rawInput: unknown,
  commandId: string = session.clock.newId(),
): Promise<Result<R, Problem[]>> {
  const input = parseDocument(command.input, rawInput)
  if (!input.ok) return input
  if (session.store.readOnly) return err([openForReadingAlone(session.store.dir)])

  let changedCollection = false

  const answerOf = ({ name, result }: StoredResult): Result<R, Problem[]> =>
    name === command.name ? ok(result as R) : err([otherCommand(commandId, name)])

  const decideOnce = (tx: ProjectTx, facts: F): Result<R, Problem[]> => {
    const known = tx.storedResult(commandId)
    if (known) return answerOf(known)
    const state = command.load(tx, input.value, facts)
    const decided = command.decide(state, input.value, facts)
    if (!decided.ok) return decided
    carryOut(tx, decided.value, session.clock.now())
    changedCollection = decided.value.events.some((event) => event.entityType === 'collection')
    tx.storeResult(commandId, command.name, decided.value.result)
    return ok(decided.value.result)
  }

  const attempt = async (): Promise<Result<R, Problem[]>> => {
    const known = session.store.read.storedResult(commandId)
    if (known) return answerOf(known)
    const facts = await command.gather(session, input.value)
    if (!facts.ok) return facts
    const decided = session.store.write((tx) => decideOnce(tx, facts.value))
    if (changedCollection) session.collectionsChanged.tell()
    return decided
  }

  const run = async (): Promise<Result<R, Problem[]>> => {
    await session.ready
    for (let attempts = 1; ; attempts += 1) {
      const outcome = await attempt()
      if (outcome.ok || !isChangedMeanwhile(outcome.error) || attempts === GATHERED_MAX) return outcome
    }
  }
  return command.inTurn === true ? session.turns(run) : run()
}

/** Writes a decision inside the caller's transaction. */
export function carryOut(tx: ProjectTx, decision: Decision<unknown>, now: number): void {
  for (const [hash, request] of decision.requests ?? []) tx.putRequest(hash, request)
  tx.append(decision.events)
  for (const source of decision.cancelSources ?? []) tx.queue.cancel({ source }, now)
  for (const id of decision.cancelJobs ?? []) tx.queue.cancel({ id }, now)
  tx.queue.enqueue(decision.jobs ?? [], now)
}

function openForReadingAlone(dir: string): Problem {
  const message = 'The project is open for reading alone.'
  return { code: 'READ_ONLY', message, file: dir, cure: 'Close it, and open it for writing.' }
}

function otherCommand(commandId: string, name: string): Problem {
  const message = `The command id ${commandId} has been used for another command (${name}).`
  return { code: 'CONFLICT', message, field: 'commandId', cure: 'Give every command an id of its own.' }
}
