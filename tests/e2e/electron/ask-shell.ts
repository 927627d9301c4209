import type { ElectronApplication } from 'playwright/test'
import type { ShellProbe } from '../../../src-main/shell/probe.ts'

/** What the shell says of itself: the engine's state, whether it works, and how many windows are connected to it. */
export function askShell(app: ElectronApplication): Promise<ShellProbe> {
  return app.evaluate(
    ({ app }) =>
      new Promise<ShellProbe>((resolve) => app.emit('ovenbird-probe', (probe: ShellProbe) => resolve(probe))),
  )
}

/** The engine's process id; undefined while it has none. */
export function enginePid(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Ovenbird engine')?.pid)
}
