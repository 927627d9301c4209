import { access } from 'node:fs/promises'
import process from 'node:process'
import { createRouterClient } from '@orpc/server'
import { config } from 'zod'
import type { Picture } from '../app/engine/known-pictures.ts'
import { describeIssue } from '../domain/prelude/document/describe-issue.ts'
import { router } from '../rpc/router.ts'
import { dataHome } from './cli/data-home.ts'
import { problemsOfError } from './cli/failure.ts'
import { projectsHome } from './cli/projects-home.ts'
import { composeEngine } from './compose-engine.ts'
import type { Question } from './utility/messages.ts'
import { parentPort } from './utility/parent-port.ts'
import { createWindowPorts } from './utility/window-ports.ts'
import { usePicture } from './window/use-picture.ts'

const shell = parentPort()
process.on('uncaughtException', endWith)
// Left to itself, Electron only warns of these.
process.on('unhandledRejection', endWith)

// What is refused by a schema of the contract is told in plain words.
config({ customError: describeIssue })
const { engine, dispose } = composeEngine({
  home: dataHome(process.env, process.platform),
  projectsDir: projectsHome(process.env),
  program: 'ovenbird (window)',
  onNotice: (message) => process.stderr.write(`${message}\n`),
  onError: tell,
})
const windows = createWindowPorts({ engine })

shell.on('message', ({ data, ports: [port] }) => {
  if (data.kind === 'port') {
    if (port) windows.connect(data.windowId, port)
  } else if (data.kind === 'quit') void quit()
  else void answer(data)
})
engine.reopen()
shell.postMessage({ kind: 'ready' })
void tellWhenBusy()

async function answer(question: Question): Promise<void> {
  const { id } = question
  switch (question.kind) {
    case 'findPicture': {
      shell.postMessage({ kind: 'answer', id, answer: await usePicture(engine, question.asked, orGone) })
      return
    }
    case 'countPorts':
      shell.postMessage({ kind: 'answer', id, answer: windows.count() })
  }
}

/** The shell reads the file itself. */
function orGone(picture: Picture): Promise<Picture | undefined> {
  return access(picture.path).then(
    () => picture,
    () => undefined,
  )
}

async function tellWhenBusy(): Promise<void> {
  let told = false
  for await (const { busy } of await createRouterClient(router, { context: { engine } }).system.state()) {
    if (busy !== told) shell.postMessage({ kind: 'busy', busy })
    told = busy
  }
}

async function quit(): Promise<void> {
  windows.close()
  await dispose()
  process.exit(0)
}

function tell(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
}

/** What nothing has caught ends the process: what was committed is safe, and the shell starts another. */
function endWith(error: unknown): void {
  const [problem] = problemsOfError(error)
  if (problem) shell.postMessage({ kind: 'fault', problem })
  tell(error)
  process.exit(1)
}
