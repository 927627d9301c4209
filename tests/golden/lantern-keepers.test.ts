import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { SourceAsset } from '../../schemas/asset.ts'
import { type Collection, collectionSchema } from '../../schemas/collection.ts'
import { composeRequestSchema } from '../../schemas/compose-params.ts'
import { createPixelPool } from '../../src-main/adapters/pixels/pixel-pool.ts'
import { loadToolCatalogue } from '../../src-main/adapters/tools/tool-catalogue.ts'
import { planOf } from '../../src-main/app/queries/plan-preview.ts'
import { referencedAssets } from '../../src-main/domain/plan/requests/referenced-assets.ts'
import { requestBuilder } from '../../src-main/domain/plan/requests/request-builder.ts'
import { planHere } from '../support/engine/plan-here.ts'
import { readRepoJson, repoRoot } from '../support/repository.ts'

const PIECES = 4

const folder = path.join(repoRoot, 'examples/lantern-keepers')
const resources = new URL('../../resources/', import.meta.url)
const document = collectionSchema.parse(readRepoJson('examples/lantern-keepers/collection.json'))
const plannedOf = async () => {
  const answer = await planOf(planHere, document)
  if (!answer.ok) throw new Error(answer.error[0]?.message)
  return answer.value
}
const planned = await plannedOf()
const blobsDir = mkdtempSync(path.join(tmpdir(), 'ovenbird-golden-'))
afterAll(() => rmSync(blobsDir, { recursive: true, force: true }))

const inWords = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The files of a collection by content, each laid down as a blob when a request names it. */
function sourceAssets(of: Collection): SourceAsset[] {
  return referencedAssets(of).map((use) => {
    const bytes = readFileSync(path.join(folder, use.path))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const size = { sizeBytes: bytes.length, width: 1_024, height: 1_024, mediaType: 'image/png' }
    return { path: use.path, sha256, ...size }
  })
}

// What is compared here changes with the example alone: then `vitest run tests/golden -u` writes the files anew.

test('the example is planned as it always was', async () => {
  const { status, treeHash, planHash, capacity, pieces } = planned
  expect(status).toBe('met')
  await expect(inWords({ status, treeHash, planHash, capacity, pieces: pieces.slice(0, 6) })).toMatchFileSnapshot(
    'lantern-keepers.plan.json',
  )
})

test('the example is drawn as it always was, to the pixel', async () => {
  const tool = loadToolCatalogue(new URL('tools/', resources)).get('compose')
  if (!tool) throw new Error('compose is not installed')
  const assets = sourceAssets(document)
  const files = new Map(assets.map((asset) => [asset.sha256, asset.path]))
  const builder = requestBuilder({ document, assets, seed: String(document.seed) }, tool)
  if (!builder.ok) throw new Error(builder.error[0]?.message)
  const pool = createPixelPool({ threads: 2, fontUrl: new URL('fonts/spleen-32x64.bdf', resources) })
  try {
    const drawn = await Promise.all(
      planned.pieces.slice(0, PIECES).map(async ({ number, selection }) => {
        const built = builder.value({ number, take: 0, selection })
        if (!built.ok) throw new Error(built.error[0]?.message)
        const request = composeRequestSchema.parse(built.value.request.spell.nodes[0]?.params)
        for (const { image } of request.draws) {
          const blob = path.join(blobsDir, image.blob.slice(0, 2), image.blob)
          mkdirSync(path.dirname(blob), { recursive: true })
          cpSync(path.join(folder, files.get(image.blob) ?? ''), blob)
        }
        const made = await pool.compose(request, { blobsDir })
        if (!made.ok) throw new Error(made.error.message)
        return { number, requestHash: built.value.requestHash, pixelSha256: made.value.outputs[0]?.pixelSha256 }
      }),
    )
    await expect(inWords(drawn)).toMatchFileSnapshot('lantern-keepers.pieces.json')
  } finally {
    await pool.close()
  }
})
