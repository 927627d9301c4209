import { homedir } from 'node:os'
import path from 'node:path'

/** Where new projects go unless the settings say otherwise. OVENBIRD_PROJECTS puts them elsewhere. */
export function projectsHome(env: NodeJS.ProcessEnv): string {
  return env['OVENBIRD_PROJECTS'] ? path.resolve(env['OVENBIRD_PROJECTS']) : path.join(homedir(), 'Ovenbird')
}
