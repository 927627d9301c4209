import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askCli } from '../support/engine/cli.ts'
import { layerDocument, writeLayerSet } from '../support/engine/layer-set.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'ovenbird-again-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const project = () => path.join(root, 'project')
const cli = (...args: string[]) => askCli([...args], { cwd: root, home: path.join(root, 'home') })
const cook = (document: string) => cli('cook', document, '--project', project(), '--threads', '1')

test('a picture that is gone from the project is made again, the same', async () => {
  const document = writeLayerSet(path.join(root, 'set'), { supply: 4 })
  const first = await cook(document)
  const manifest = readFileSync(path.join(String(first.answer['exportDir']), 'manifest.json'), 'utf8')
  const { events } = (await cli('events', project(), '--limit', '1000')).answer as { events: LoggedEvent[] }
  const [made] = events.flatMap((event) => (event.type === 'piece.generated' ? event.payload.outputs : []))
  rmSync(path.join(project(), 'blobs', made!.sha256.slice(0, 2), made!.sha256))

  const again = await cook(document)
  expect(again).toMatchObject({ code: 0, answer: { pieces: 4, failed: 0 } })
  expect(readFileSync(path.join(String(again.answer['exportDir']), 'manifest.json'), 'utf8')).toBe(manifest)
})

test('a trait that is renamed and keeps its id is renamed in the metadata, and no picture is made again', async () => {
  const named = withIds(layerDocument({ supply: 6 }))
  const document = writeLayerSet(path.join(root, 'set'), named)
  await cook(document)
  const before = readdirSync(path.join(project(), 'blobs'), { recursive: true }).length
  for (const trait of named.traitTree.categories[0]?.traits ?? []) trait.name = `${trait.name} now`
  writeFileSync(document, JSON.stringify(named))
  const again = await cook(document)
  expect(again.code).toBe(0)
  const metadata = path.join(String(again.answer['exportDir']), 'metadata')
  const told = readdirSync(metadata).map((name) => readFileSync(path.join(metadata, name), 'utf8'))
  expect(told.filter((text) => / now"/.test(text))).toHaveLength(6)
  // The revised plan, and perhaps a folder for it.
  const after = readdirSync(path.join(project(), 'blobs'), { recursive: true }).length
  expect(after - before).toBeLessThanOrEqual(2)
})

test('another collection of the same name does not take a project over', async () => {
  const one = writeLayerSet(path.join(root, 'one'), { supply: 3 })
  await cook(one)
  const other = path.join(root, 'other.json')
  const trait = (name: string) => ({ name, value: name })
  const { name } = JSON.parse(readFileSync(one, 'utf8')) as { name: string }
  writeFileSync(
    other,
    JSON.stringify({
      kind: 'ovenbird.collection',
      schemaVersion: 1,
      name,
      supply: 2,
      generator: { kind: 'tool', toolId: 'sketch' },
      params: { prompt: '[[Bird]]', width: 64, height: 64 },
      traitTree: { categories: [{ name: 'Bird', traits: [trait('Wren'), trait('Owl')] }] },
    }),
  )
  const refused = await cook(other)
  expect(refused.code).toBe(1)
  expect(refused.answer.error?.problems[0]).toMatchObject({ code: 'CONFLICT', field: 'name', file: one })
})

type LoggedEvent = { type: string; payload: { outputs: { sha256: string }[] } }

function withIds(document: ReturnType<typeof layerDocument>): ReturnType<typeof layerDocument> {
  const categories = document.traitTree.categories.map((category, c) => ({
    ...category,
    id: `c-${c}`,
    ...(category.traits && { traits: category.traits.map((trait, t) => ({ ...trait, id: `t-${c}-${t}` })) }),
  }))
  return { ...document, traitTree: { ...document.traitTree, categories } }
}
