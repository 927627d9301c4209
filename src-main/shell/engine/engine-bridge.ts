import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { EngineProcess } from '../../../schemas/desktop.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { FromEngine, ToEngine } from '../../hosts/utility/messages.ts'
import { createValue, type Value } from '../value.ts'
import { backOff, recentCrashes } from './back-off.ts'
import { createQuestions, type OpenQuestions } from './questions.ts'
import { stoppedProblem } from './stopped-problem.ts'

/** How long an engine may take to put down what it holds. What was committed is safe after any end. */
const QUIT_MAX_MS = 10_000

/** The engine's process, kept alive. */
export type EngineBridge = {
  process: Pick<Value<EngineProcess>, 'get' | 'subscribe'>
  /** True while work goes on that closing the studio would stop. */
  busy: Pick<Value<boolean>, 'get' | 'subscribe'>
  ask: OpenQuestions['ask']
  /** Gives the running engine a window's port; false where there is none. */
  connect(windowId: number, port: MessagePortMain): boolean
  /** Starts an engine that is not there. No effect on one that is. */
  start(): void
  /** Ends the engine for good, in bounded time. */
  stop(): Promise<void>
}

/**
 * @param entry The engine's built file.
 * @param home The user's data folder.
 */
export function createEngineBridge(entry: string, home: string): EngineBridge {
  const state = createValue<EngineProcess>({ kind: 'starting' })
  const busy = createValue(false)
  const crashesAt: number[] = []
  let child: UtilityProcess | undefined
  let fault: Problem | undefined
  let restart: NodeJS.Timeout | undefined
  let isStopping = false

  const tell = (message: ToEngine, ports: MessagePortMain[] = []) => child?.postMessage(message, ports)
  const questions = createQuestions((question) => state.get().kind === 'running' && tell(question))

  function hear(message: FromEngine): void {
    switch (message.kind) {
      case 'ready':
        state.set({ kind: 'running' })
        questions.putAgain()
        return
      case 'busy':
        return busy.set(message.busy)
      case 'answer':
        return questions.answered(message.id, message.answer)
      case 'fault':
        fault = message.problem
    }
  }

  function start(): void {
    if (child || isStopping) return
    clearTimeout(restart)
    state.set({ kind: 'starting' })
    const started = utilityProcess.fork(entry, [], {
      serviceName: 'Ovenbird engine',
      env: { ...process.env, OVENBIRD_HOME: home },
      stdio: 'inherit',
    })
    child = started
    started.on('message', hear)
    started.once('exit', () => {
      child = undefined
      busy.set(false)
      if (!isStopping) afterCrash()
    })
  }

  function afterCrash(): void {
    crashesAt.push(performance.now())
    const crashes = recentCrashes(crashesAt)
    const next = backOff(crashesAt)
    if (next.kind === 'stop') {
      state.set({ kind: 'stopped', problem: stoppedProblem(crashes, fault) })
      return
    }
    state.set({ kind: 'waiting', crashes, delayMs: next.delayMs })
    restart = setTimeout(start, next.delayMs)
  }

  return {
    process: state,
    busy,
    ask: questions.ask,
    connect(windowId, port) {
      if (!child || state.get().kind !== 'running') return false
      tell({ kind: 'port', windowId }, [port])
      return true
    },
    start() {
      // A person who asks for it gives it a new chance.
      if (state.get().kind === 'stopped') crashesAt.length = 0
      fault = undefined
      start()
    },
    async stop() {
      isStopping = true
      clearTimeout(restart)
      const ending = child
      if (!ending) return
      await new Promise<void>((resolve) => {
        const timer = setTimeout(() => ending.kill(), QUIT_MAX_MS)
        ending.once('exit', () => {
          clearTimeout(timer)
          resolve()
        })
        tell({ kind: 'quit' })
      })
    },
  }
}
