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
import { ok } from '../../domain/prelude/result.ts'
import type { Command } from '../engine/command.ts'
import { readCollectionWithFiles } from '../queries/read-collection-with-files.ts'
import { withGiven } from '../queries/with-given.ts'
import { collectionPayload } from './collection-payload.ts'

type Input = z.infer<typeof importCollectionInput>
export type ImportedCollection = z.infer<typeof importCollectionOutput>

type Facts = {
  document: Collection
  assets: SourceAsset[]
  warnings: Problem[]
  sourceDir: string
  sourceFile: string
  overrides: Overrides
  newId: string
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
    })
  },
  load(reads, _input, facts) {
    const known = reads.collections()
    const sameFile = known.find((row) => row.sourceDir === facts.sourceDir && row.sourceFile === facts.sourceFile)
    return sameFile ?? known.find((row) => row.name === facts.document.name)
  },
  decide(known, _input, { newId, warnings, ...read }) {
    const collectionId = known?.id ?? newId
    const payload = collectionPayload(collectionId, read)
    const isSamePlace = known?.sourceDir === read.sourceDir && known.sourceFile === read.sourceFile
    if (known?.documentHash === payload.documentHash && isSamePlace) {
      return ok({ events: [], result: { collectionId, changed: false, warnings } })
    }
    const type = known ? 'collection.changed' : 'collection.imported'
    return ok({
      events: [{ type, entityType: 'collection', entityId: collectionId, payload }],
      result: { collectionId, changed: true, warnings },
    })
  },
}
