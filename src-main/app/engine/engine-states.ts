import type { CookPace, EngineState, Notice, ProjectState } from '../../../schemas/engine-state.ts'
import type { ExportTasks } from '../exports/export-tasks.ts'
import { type CookPaces, createCookPaces } from './cook-paces.ts'
import type { Session } from './session.ts'
import type { Works } from './works.ts'

/** What the state is told of. */
export type StateSource = {
  projectStates(): ProjectState[]
  notices(): Notice[]
  /** Told when projects, notices or works change. Returns how to stop listening. */
  onChange(listener: () => void): () => void
  sessions(): Session[]
  exports: ExportTasks
  works: Works
  onError(error: unknown): void
}

/** What the engine is at, for whoever looks. Nothing is measured while nobody does. */
export type EngineStates = {
  /** The state at once, and then whenever it changed: the last one alone, at most 15 times a second. */
  follow(signal: AbortSignal): AsyncGenerator<EngineState>
  /** Nothing is told any more: the engine has put everything down. */
  end(): void
}

const LEAST_PAUSE_MS = 67
/** A pace sinks also where nothing happens. */
const COOKING_LOOK_MS = 1_000

export function createEngineStates(source: StateSource): EngineStates {
  const followers = new Set<() => void>()
  const ending = new AbortController()
  let looking: Looking | undefined

  return {
    end: () => ending.abort(),
    async *follow(given) {
      const signal = AbortSignal.any([given, ending.signal])
      if (signal.aborted) return
      const watch = (looking ??= look(source, () => {
        for (const wake of followers) wake()
      }))
      let told = ''
      let changed = Promise.withResolvers<void>()
      const wake = () => changed.resolve()
      followers.add(wake)
      signal.addEventListener('abort', wake)
      try {
        while (!signal.aborted) {
          changed = Promise.withResolvers<void>()
          const state = watch.state()
          const text = JSON.stringify(state)
          if (text !== told) yield state
          told = text
          await changed.promise
        }
      } finally {
        signal.removeEventListener('abort', wake)
        followers.delete(wake)
        if (followers.size === 0) {
          looking?.stop()
          looking = undefined
        }
      }
    },
  }
}

type Looking = { state(): EngineState; stop(): void }

/** Keeps the state up, one project at a time, as its commits come. */
function look(source: StateSource, onState: () => void): Looking {
  const projects = new Map<Session, { paces: CookPaces; unsubscribe(): void }>()
  let timer: NodeJS.Timeout | undefined
  let timerAt = Infinity
  let toldAt = -Infinity
  let state = readState()

  function readState(): EngineState {
    meetSessions()
    const cooks = [...projects.values()].flatMap(({ paces }) => paces.now())
    const exports = source.exports.list()
    const isExporting = exports.some((task) => task.state === 'running')
    const busy = isExporting || source.works.isBusy() || cooks.some((cook) => isWork(cook))
    return { busy, projects: source.projectStates(), cooks, exports, notices: source.notices() }
  }

  function isWork({ projectId, progress }: CookPace): boolean {
    const session = [...projects.keys()].find(({ store }) => store.id === projectId)
    return progress.status === 'cooking' && session?.store.readOnly === false
  }

  function meetSessions(): void {
    const open = new Set(source.sessions())
    for (const [session, { unsubscribe }] of projects) {
      if (open.has(session)) continue
      unsubscribe()
      projects.delete(session)
    }
    for (const session of open) {
      if (projects.has(session)) continue
      const paces = createCookPaces(session.store)
      const unsubscribe = session.store.onCommit(() => {
        paces.touch()
        soon(LEAST_PAUSE_MS)
      })
      projects.set(session, { paces, unsubscribe })
    }
  }

  /** Tells again this long after it was told last, or as soon as was asked for already. */
  function soon(pauseMs: number): void {
    const at = toldAt + pauseMs
    if (at >= timerAt) return
    clearTimeout(timer)
    timerAt = at
    timer = setTimeout(tell, Math.max(0, at - performance.now()))
  }

  function tell(): void {
    timerAt = Infinity
    toldAt = performance.now()
    try {
      state = readState()
    } catch (error) {
      source.onError(error)
    }
    onState()
    const waits = [...projects.values()].flatMap(({ paces }) => paces.dueInMs() ?? [])
    const isCooking = state.cooks.some(({ progress }) => progress.status === 'cooking')
    const pauseMs = Math.min(...waits, isCooking ? COOKING_LOOK_MS : Infinity)
    if (Number.isFinite(pauseMs)) soon(Math.max(LEAST_PAUSE_MS, pauseMs))
  }

  const stops = [source.onChange(() => soon(LEAST_PAUSE_MS)), source.exports.onChange(() => soon(LEAST_PAUSE_MS))]
  return {
    state: () => state,
    stop() {
      clearTimeout(timer)
      for (const stop of stops) stop()
      for (const { unsubscribe } of projects.values()) unsubscribe()
    },
  }
}
