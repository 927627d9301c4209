import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { config } from 'zod'
import { describeIssue } from '../domain/prelude/document/describe-issue.ts'
import { EXIT_FAILED, EXIT_OK } from './cli/exit-codes.ts'
import { problemsOfError } from './cli/failure.ts'
import { projectsHome } from './cli/projects-home.ts'
import { inWords } from './cli/terminal.ts'
import { composeEngine } from './compose-engine.ts'
import { endOnSignals } from './server/end-on-signals.ts'
import { readServeOptions } from './server/serve-options.ts'
import { startServer } from './server/start-server.ts'

/** Where the build puts the window: like this file's own place, two below package.json. */
const windowDir = fileURLToPath(new URL('../../out/renderer/', import.meta.url))

const say = (line: string) => void process.stderr.write(`${line}\n`)
const tell = (error: unknown) => problemsOfError(error).forEach((problem) => say(inWords(problem)))

// What is refused by a schema of the contract is told in plain words.
config({ customError: describeIssue })
const { home, ...where } = readServeOptions(process.argv.slice(2), process.env)
const { engine, dispose } = composeEngine({
  home,
  projectsDir: projectsHome(process.env),
  program: 'ovenbird (browser)',
  onError: tell,
  onNotice: say,
})
const started = await startServer({ ...where, home, windowDir, context: { engine }, onError: tell })

if (started.ok) {
  engine.reopen()
  process.stdout.write(`Ovenbird is at ${started.value.url}\n`)
  endOnSignals(async () => {
    await started.value.close()
    await dispose()
    process.exit(EXIT_OK)
  }, tell)
} else {
  say(inWords(started.error))
  await dispose()
  process.exitCode = EXIT_FAILED
}
