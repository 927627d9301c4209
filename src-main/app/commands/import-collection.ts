import type { z } from 'zod'
import {
  importCollectionInput,
  type importCollectionOutput,
  type Overrides,
} from '../../../schemas/commands/collection-commands.ts'
import type { SourceAsset } from '../../../schemas/asset.ts'
import type { Collection } from '../../../schemas/collection.ts'
import type { Problem } from '../../../schemas/errors.ts'
import type { CollectionView } from '../../../schemas/views/collection-view.ts'
import { err, ok } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'
import type { Session } from '../engine/session.ts'
import { documentFile } from '../queries/document-file.ts'
import { readCollectionWithFiles } from '../queries/read-collection-with-files.ts'
import { withGiven } from '../queries/with-given.ts'
import { collectionPayload } from './collection-payload.ts'
import { keepLocks } from './keep-locks.ts'

type Input = z.infer<typeof importCollectionInput>
export type ImportedCollection = z.infer<typeof importCollectionOutput>

type Facts = {
  document: Collection
  sha256: string
  assets: SourceAsset[]
  warnings: Problem[]
  sourceDir: string
  sourceFile: string
  overrides: Overrides
  newId: string
  /** Collections of this name whose own document is still where it was read. */
  namesakes: ReadonlySet<string>
}

/** Brings a collection document and its files into the project, or takes over what changed in them. */
export const importCollection: Command<Input, Facts, CollectionView | undefined, ImportedCollection> = {
  name: 'collections.import',
  input: importCollectionInput,
  async gather(session, { file, ...overrides }) {
    const read = await readCollectionWithFiles(session, file, overrides)
    if (!read.ok) return read
    const { dir, name } = session.files.split(file)
    return ok({
      ...read.value,
      sourceDir: dir,
      sourceFile: name,
      overrides: withGiven({}, overrides),
      newId: session.clock.newId(),
      namesakes: await namesakesOf(session, read.value.document.name),
    })
  },
  load(reads, _input, facts) {
    const known = reads.collections()
    const sameFile = known.find((row) => row.sourceDir === facts.sourceDir && row.sourceFile === facts.sourceFile)
    return sameFile ?? known.find((row) => row.name === facts.document.name)
  },
  decide(known, _input, { newId, warnings: told, namesakes, sha256, ...read }) {
    const collectionId = known?.id ?? newId
    const kept = known ? keepLocks(known.document, read.document) : { document: read.document, warnings: [] }
    const warnings = [...told, ...kept.warnings]
    const lastRead = { sha256, edited: false }
    const payload = collectionPayload(collectionId, { ...read, document: kept.document, lastRead })
    const isSamePlace = known?.sourceDir === read.sourceDir && known.sourceFile === read.sourceFile
    if (known && !isSamePlace && namesakes.has(known.id) && haveNothingInCommon(known, read)) {
      return err([anotherOfThisName(known)])
    }
    const changed = known?.documentHash !== payload.documentHash || !isSamePlace
    const isNoted = known?.lastRead?.sha256 === sha256 && !known.lastRead.edited
    if (!changed && isNoted) return ok({ events: [], result: { collectionId, changed, warnings } })
    const type = known ? 'collection.changed' : 'collection.imported'
    return ok({
      events: [{ type, entityType: 'collection', entityId: collectionId, payload }],
      result: { collectionId, changed, warnings },
    })
  },
}

async function namesakesOf({ store, files }: Session, name: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const row of store.read.collections().filter((collection) => collection.name === name)) {
    if ((await files.stamp(documentFile(row))).ok) found.add(row.id)
  }
  return found
}

/** A copied document shares its art, or where it has none its categories, with the one it was copied from. */
function haveNothingInCommon(known: CollectionView, read: Pick<Facts, 'document' | 'assets'>): boolean {
  const hashes = new Set(known.assets.map((asset) => asset.sha256))
  if (hashes.size > 0 && read.assets.length > 0) return !read.assets.some((asset) => hashes.has(asset.sha256))
  const names = new Set(known.document.traitTree.categories.map((category) => category.name))
  return !read.document.traitTree.categories.some((category) => names.has(category.name))
}

function anotherOfThisName(known: CollectionView): Problem {
  return {
    code: 'CONFLICT',
    message: `The project holds another collection called "${known.name}".`,
    file: documentFile(known),
    field: 'name',
    cure: 'Give one of the two another name, or this one a project of its own.',
  }
}
