// Serves the studio's window to a browser: `npm run serve`, with the server's own options after `--`.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './built/ensure-built.mjs'
import { products } from './built/products.mjs'
import { launch } from './launch/launch.mjs'

const built = await ensureBuilt(fileURLToPath(new URL('../../', import.meta.url)))
if (built.ok) await launch(products.server, process.argv.slice(2))
else {
  process.stderr.write(`${built.message}\n`)
  process.exitCode = 1
}
