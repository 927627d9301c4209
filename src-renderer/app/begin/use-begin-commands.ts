import { useStudio } from '../../stores/hooks/use-studio.ts'
import { text } from '../../text/text.ts'
import { useCommand } from '../../ui/commands/command-store.ts'
import { beginProject } from './begin-project.ts'
import { setBegin } from './begin-store.ts'

/** The ways a project begins. In the desktop the system's own dialog asks; in a browser, the window does. */
export function useBeginCommands(): void {
  const studio = useStudio()
  const { desktop } = studio

  async function askWhere(what: 'layers' | 'open'): Promise<void> {
    if (!desktop) return setBegin({ kind: 'asking', what })
    const title = what === 'layers' ? text.begin.chooseLayers : text.begin.chooseOpen
    const path = await desktop.chooseFolder({ title })
    if (path !== null) await beginProject(studio, { kind: 'path', path })
  }

  useCommand('begin.example', () => void beginProject(studio, { kind: 'example' }))
  useCommand('begin.layers', () => void askWhere('layers'))
  useCommand('begin.open', () => void askWhere('open'))
}
