import { app } from 'electron'
import type { EngineProcess } from '../../schemas/desktop.ts'
import type { EngineBridge } from './engine/engine-bridge.ts'

/** What a test that drives the app can't see from outside. */
export type ShellProbe = { engine: EngineProcess; isBusy: boolean; ports: number }

/** A driver reaches no module of the app, but every event of it: `app.emit('ovenbird-probe', answer)`. */
const EVENT = 'ovenbird-probe' as 'ready'

export function answerProbes(engine: EngineBridge): void {
  app.on(EVENT, (answer: unknown) => {
    void engine.ask('countPorts', null).then((ports) => {
      const probe: ShellProbe = { engine: engine.process.get(), isBusy: engine.busy.get(), ports: ports ?? 0 }
      ;(answer as (probe: ShellProbe) => void)(probe)
    })
  })
}
