import { homedir } from 'node:os'
import path from 'node:path'

/** The user's data folder for the studio, where each system expects it. OVENBIRD_HOME puts it elsewhere. */
export function dataHome(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env['OVENBIRD_HOME']) return path.resolve(env['OVENBIRD_HOME'])
  const home = homedir()
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Ovenbird')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Ovenbird')
  return path.join(env['XDG_DATA_HOME'] ?? path.join(home, '.local', 'share'), 'ovenbird')
}
