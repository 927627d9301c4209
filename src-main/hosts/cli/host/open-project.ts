import { problemsOfError } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import type { Host } from './host.ts'

/** How long to wait for a project that another process is about to give up. */
const PATIENCE_MS = 10_000
const LOOK_AGAIN_MS = 200

/**
 * Opens a project. One that is in use is waited for a little: a run that was just ended may still be putting down
 * what it holds.
 */
export async function openProject(
  host: Host,
  terminal: Terminal,
  dir: string,
  create?: { name: string },
): Promise<{ projectId: string; name: string; dir: string }> {
  const until = performance.now() + PATIENCE_MS
  for (let told = false; ; told = true) {
    try {
      return await host.api.projects.open({ dir, ...(create && { create }) })
    } catch (error) {
      const [problem] = problemsOfError(error)
      if (problem?.code !== 'PROJECT_IN_USE' || performance.now() > until) throw error
      if (!told) terminal.say(`${problem.message} Waiting for it…`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }
}
