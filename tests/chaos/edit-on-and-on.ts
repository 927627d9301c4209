/** Edits a collection on and on, undoing and redoing now and then, and says each number once its edit is acknowledged. */
import { createRouterClient } from '@orpc/server'
import process from 'node:process'
import { composeEngine } from '../../src-main/hosts/compose-engine.ts'
import { router } from '../../src-main/rpc/router.ts'
import { setFields } from '../../src-main/domain/plan/edit/set-fields.ts'

const [dir = '', file = '', home = ''] = process.argv.slice(2)
const fail = (error: unknown) => {
  throw error
}
const { engine } = composeEngine({ home, program: 'test', threads: 1, onError: fail, onNotice: () => undefined })
const api = createRouterClient(router, { context: { engine } })
const { projectId } = await api.projects.open({ dir, create: { name: 'Edited' } })
const [known] = await api.collections.list({ projectId })
const collectionId = known?.id ?? (await api.collections.import({ projectId, file })).collectionId
const of = { projectId, collectionId }

for (let number = Number(known?.document.description ?? 0) + 1; ; number += 1) {
  const gesture = `edit ${number}`
  const what = { verb: 'set' as const, subject: 'description' }
  await api.collections.edit({ ...of, edits: setFields({ description: String(number) }), what, gesture })
  if (number % 3 === 0) {
    await api.collections.undo({ ...of, gesture })
    await api.collections.redo({ ...of, gesture })
  }
  process.stdout.write(`${number}\n`)
}
