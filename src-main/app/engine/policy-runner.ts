import type { Event, EventType } from '../../../schemas/event.ts'
import type { ProjectTx } from '../ports/project-store.ts'
import type { Session } from './session.ts'

/**
 * Reacts to the log from its own saved cursor. `prepare` may read and wait; `react` runs in the transaction that moves
 * the cursor, so that what it does happens once. At-least-once up to that commit: it must depend on state, not on the
 * number of events. Where `prepare` sees that there is nothing to do, nothing is written: the cursor is saved with the
 * next reaction.
 */
export type Policy = {
  name: string
  interests: readonly EventType[]
  /** Runs once at start, before any event. */
  always?: boolean
  prepare(session: Session, events: readonly Event[]): Promise<((tx: ProjectTx) => void) | undefined>
}

export type PolicyRunner = {
  /** Resolves when every policy has caught up with the log. */
  settled(): Promise<void>
  stop(): Promise<void>
}

const PAGE = 500
const AGAIN_MS = 1_000

export function startPolicies(
  session: Session,
  policies: readonly Policy[],
  onError: (error: unknown) => void,
): PolicyRunner {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  const cursors = new Map<string, number>()
  const fresh = new Set(policies.filter((policy) => policy.always).map((policy) => policy.name))

  async function catchUp(policy: Policy): Promise<void> {
    while (!stopped) {
      const from = cursors.get(policy.name) ?? session.store.read.cursor(policy.name)
      const events = session.store.read.events(from, PAGE)
      const relevant = events.filter((event) => policy.interests.includes(event.type))
      const atStart = fresh.has(policy.name)
      if (events.length === 0 && !atStart) return
      const last = events.at(-1)?.seq ?? from
      if (relevant.length > 0 || atStart) {
        const react = await policy.prepare(session, relevant)
        if (react) {
          session.store.write((tx) => {
            react(tx)
            tx.setCursor(policy.name, last)
          })
        }
      }
      // Only now: events whose reaction failed are met again.
      cursors.set(policy.name, last)
      fresh.delete(policy.name)
    }
  }

  async function run(): Promise<void> {
    do {
      again = false
      for (const policy of policies) await catchUp(policy)
    } while (again && !stopped)
  }

  function wake(): void {
    again = true
    running ??= new Promise<void>((resolve) => setImmediate(resolve))
      .then(run)
      .catch((error: unknown) => {
        onError(error)
        // What failed may succeed without any commit: a disk that has room again.
        if (!stopped) setTimeout(wake, AGAIN_MS).unref()
      })
      .finally(() => {
        running = undefined
        if (again && !stopped) wake()
      })
  }

  const unsubscribe = session.store.onCommit(wake)
  wake()

  return {
    async settled() {
      while (running) await running
    },
    async stop() {
      stopped = true
      unsubscribe()
      await running
    },
  }
}
