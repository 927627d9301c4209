import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import process from 'node:process'
import { repoRoot } from '../../support/repository.ts'
import { unprivileged } from './unprivileged.ts'

/** Has another process open a project; gives how to end it. */
export async function holdProject(dir: string): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, [join(repoRoot, 'tests/support/engine/hold-project.ts'), dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...unprivileged,
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  if (!said.toString().startsWith('held')) throw new Error(said.toString())
  return async () => {
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
}
