import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { app, dialog } from 'electron'
import { dataHome } from '../hosts/cli/data-home.ts'
import { answerProbes } from './probe.ts'
import { registerScheme } from './scheme/register-scheme.ts'
import { runSelfTest } from './self-test.ts'
import { startStudio } from './studio.ts'
import { hardenContents } from './window/harden-contents.ts'
import { words } from './words.ts'
import { whyNotWritable } from './writable.ts'

const isSelfTest = process.argv.includes('--self-test')
// A test of itself neither meets the studio that runs, nor touches what it keeps.
const isApart = isSelfTest && !process.env['OVENBIRD_HOME']
const home = isApart ? mkdtempSync(path.join(tmpdir(), 'ovenbird-self-test-')) : dataHome(process.env, process.platform)

app.setName(words.appName)
app.setAppUserModelId('org.ovenbird.studio')
app.setPath('userData', path.join(home, 'window'))
app.enableSandbox()
app.on('web-contents-created', (_event, contents) => hardenContents(contents))
registerScheme()

const hindrance = whyNotWritable(app.getPath('userData'))
if (hindrance !== undefined) {
  const text = words.noHome.message(home, hindrance)
  process.stderr.write(`${text}\n`)
  void app.whenReady().then(() => {
    dialog.showErrorBox(words.noHome.title, text)
    app.exit(1)
  })
} else if (app.requestSingleInstanceLock()) {
  // A top-level await here would hold the app's own start up.
  void app.whenReady().then(() => {
    const studio = startStudio({ home, show: !isSelfTest })
    app.on('second-instance', studio.showWindow)
    answerProbes(studio.engine)
    if (isSelfTest) void runSelfTest(studio.engine)
  })
} else {
  app.exit(0)
}
