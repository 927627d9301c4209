// Serves the studio's window to a browser: `npm run serve`, with the server's own options after `--`.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { launch } from './launch/launch.mjs'
import { ensureWindow } from './window/ensure-window.mjs'

const built = await ensureWindow(fileURLToPath(new URL('../../', import.meta.url)))
if (built.ok) await launch('src-main/hosts/server-entry.ts', process.argv.slice(2))
else {
  process.stderr.write(`${built.message}\n`)
  process.exitCode = 1
}
