import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { prompt } from '../support/engine/cli-here.ts'
import { repoRoot } from '../support/repository.ts'

type Planned = { number: number; seed: string; selection: Record<string, unknown> }
type Plan = { status: string; treeHash: string; planHash: string; capacity: unknown; pieces: Planned[] }

const example = path.join(repoRoot, 'examples/lantern-keepers/collection.json')
const inWords = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const here = prompt()
afterAll(() => here[Symbol.dispose]())

/** The files of this folder change with the example alone: then `vitest run tests/golden -u` writes them anew. */
test('the example is planned as it always was', async () => {
  const { answer } = await here.ask<Plan>('plan', example)
  const { status, treeHash, planHash, capacity, pieces } = answer
  await expect(inWords({ status, treeHash, planHash, capacity, pieces: pieces.slice(0, 6) })).toMatchFileSnapshot(
    'lantern-keepers.plan.json',
  )
})

test('the example is drawn as it always was, to the pixel', async () => {
  await here.ask('cook', example, '--supply', '4', '--project', 'p', '--out', 'out')
  const provenance = readFileSync(here.path('out/provenance.txt'), 'utf8')
  const metadata = [1, 2, 3, 4].map((number) => {
    const { attributes } = JSON.parse(readFileSync(here.path(`out/metadata/${number}.json`), 'utf8')) as {
      attributes: unknown
    }
    return { number, attributes }
  })
  const pixelSha256 = [...provenance.matchAll(/^\d+ ([0-9a-f]{64})$/gm)].map(([, hash]) => hash)
  expect(pixelSha256).toHaveLength(4)
  await expect(inWords({ pixelSha256, metadata })).toMatchFileSnapshot(
    'lantern-keepers.pieces.json',
  )
})
