import { createRouterClient } from '@orpc/server'
import path from 'node:path'
import process from 'node:process'
import { composeEngine } from '../../../src-main/hosts/compose-engine.ts'
import { router } from '../../../src-main/rpc/router.ts'

// A host that stays: begins a project in the studio of the first argument with the second, locks a piece, and waits.
const [root = '', source = ''] = process.argv.slice(2)
const { engine } = composeEngine({
  home: path.join(root, 'home'),
  projectsDir: path.join(root, 'projects'),
  program: 'a host that is killed',
  threads: 1,
  onError(error) {
    throw error
  },
  onNotice: () => undefined,
})
engine.reopen()
const api = createRouterClient(router, { context: { engine } })
const { projectId, collectionId } = await api.projects.begin({ source: { kind: 'path', path: source } })
const of = { projectId, collectionId: collectionId ?? '' }
const [piece] = (await api.collections.sheet({ ...of, count: 1 })).pieces
await api.collections.lock({ ...of, number: 1, selection: piece?.selection ?? null })
process.stdout.write(`${JSON.stringify(of)}\n`)
setInterval(() => undefined, 1_000)
