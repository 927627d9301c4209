import { userPath } from '../arguments/user-path.ts'
import { openTerminal, type Terminal } from '../terminal.ts'
import { type Host, openHost } from './host.ts'
import { newestCook } from './newest-cook.ts'
import { openProject } from './open-project.ts'

/** What every command is told of how it is run. */
export type Run = { json?: boolean; threads?: number }

/** The cook that a command works on, in the project it was pointed at. */
export type MeantCook = { projectId: string; cookId: string; collectionId: string; dir: string }

/** Gives a command an engine that lives as long as its work. */
export async function withHost<T>(run: Run, work: (host: Host, terminal: Terminal) => Promise<T>): Promise<T> {
  const terminal = openTerminal(run.json ?? false)
  const host = openHost(terminal, run.threads)
  try {
    return await work(host, terminal)
  } finally {
    await host.dispose()
  }
}

/** The same for a command that is pointed at a project and means its newest cook. */
export function withNewestCook<T>(
  typed: string,
  run: Run,
  work: (host: Host, terminal: Terminal, cook: MeantCook) => Promise<T>,
): Promise<T> {
  return withHost(run, async (host, terminal) => {
    const { projectId, dir } = await openProject(host, terminal, userPath(typed))
    const { id: cookId, collectionId } = await newestCook(host, projectId, dir)
    return work(host, terminal, { projectId, cookId, collectionId, dir })
  })
}
