import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Overrides } from '../../../../schemas/commands/collection-commands.ts'
import type { CollectionView } from '../../../../schemas/views/collection-view.ts'
import { setFields } from '../../../domain/plan/edit/set-fields.ts'
import type { Api } from '../host/host.ts'
import { inWords, type Terminal } from '../terminal.ts'

/** Brings a document into the project as it is on disk now. */
export async function takeOverFile(
  api: Api,
  terminal: Terminal,
  input: { projectId: string; file: string } & Overrides,
): Promise<string> {
  const { collectionId, warnings } = await api.collections.import(input)
  for (const warning of warnings) terminal.say(inWords(warning))
  return collectionId
}

/**
 * Reads a collection again where it was read: its document, unless it is edited in the project, and its files. Where that
 * is not there any more, the project goes on with its own.
 */
export async function takeOverAgain(
  api: Api,
  terminal: Terminal,
  projectId: string,
  known: CollectionView,
  overrides: Overrides = {},
): Promise<string> {
  const file = path.join(known.sourceDir, known.sourceFile ?? '')
  const isOnDisk = existsSync(file)
  const isKeptHere = known.sourceFile === null || known.lastRead?.edited === true
  if (isOnDisk && !isKeptHere) {
    return takeOverFile(api, terminal, { projectId, file, ...known.overrides, ...overrides })
  }
  if (isOnDisk) await api.collections.reread({ projectId, collectionId: known.id })
  else terminal.say(`${file} is not there: the collection is taken as the project holds it.`)
  if (Object.keys(overrides).length > 0) {
    const what = { verb: 'set', subject: Object.keys(overrides).join(', ') } as const
    await api.collections.edit({ projectId, collectionId: known.id, edits: setFields(overrides), what })
  }
  return known.id
}
