// Writes schemas/json from the zod schemas. With --check it writes nothing and fails where the folder differs.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { jsonSchemaFiles } from './schemas/json-schema-files.ts'
import { type ProtocolPin, currentProtocol, needsNewVersion } from './schemas/protocol-pin.ts'

const folder = fileURLToPath(new URL('../../schemas/json/', import.meta.url))
const PIN = 'protocol.json'

mkdirSync(folder, { recursive: true })
const present = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const protocol = currentProtocol()
const committed = JSON.parse(present.get(PIN) ?? '{ "version": 0 }') as ProtocolPin
const wanted = new Map([...jsonSchemaFiles(), [PIN, `${JSON.stringify(protocol, undefined, 2)}\n`]])
const stale = [...wanted].filter(([name, text]) => present.get(name) !== text)
const leftOver = [...present.keys()].filter((name) => !wanted.has(name))

if (needsNewVersion(committed, protocol)) {
  console.error(
    `The protocol differs from the committed version ${committed.version}: raise PROTOCOL_VERSION in ` +
      'schemas/protocol-version.ts, then run `npm run schemas`.',
  )
  process.exitCode = 1
} else if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`schemas/json/${name} is out of date: run \`npm run schemas\`.`)
  for (const name of leftOver)
    console.error(`schemas/json/${name} belongs to nothing published: run \`npm run schemas\`.`)
  if (stale.length + leftOver.length > 0) process.exitCode = 1
} else {
  for (const [name, text] of stale) writeFileSync(join(folder, name), text)
  for (const name of leftOver) rmSync(join(folder, name), { recursive: true })
  console.error(`schemas/json: ${stale.length} written, ${leftOver.length} removed, ${wanted.size} in all.`)
}
