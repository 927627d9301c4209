import { createRouterClient } from '@orpc/server'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { PROTOCOL_VERSION } from '../../schemas/protocol-version.ts'
import { describeContract } from '../../build/scripts/schemas/describe-contract.ts'
import { layerPng, writeLayerSet } from '../../tests/support/engine/layer-set.ts'
import { sketchDocument } from '../../tests/support/engine/sketch-document.ts'
import { setFields } from '../domain/plan/edit/set-fields.ts'
import { composeEngine } from '../hosts/compose-engine.ts'
import { router } from './router.ts'

const root = mkdtempSync(path.join(tmpdir(), 'ovenbird-router-'))
const errors: unknown[] = []
const { engine, dispose } = composeEngine({
  home: path.join(root, 'home'),
  program: 'test',
  threads: 1,
  onError: (error) => errors.push(error),
  onNotice: (message) => errors.push(message),
})
const asked = new Set<string>()
const api = noting(createRouterClient(router, { context: { engine } }), [])

afterAll(async () => {
  await dispose()
  rmSync(root, { recursive: true, force: true })
})

/** The client, with a note of every procedure that is asked. */
function noting<T extends object>(part: T, at: readonly string[]): T {
  return new Proxy(part, {
    get: (target, name: string) => noting(Reflect.get(target, name) as object, [...at, name]),
    apply(target, self, args) {
      asked.add(at.join('.'))
      return Reflect.apply(target as unknown as (...args: unknown[]) => unknown, self, args)
    },
  })
}

function missing(): never {
  throw new Error('nothing came')
}

async function first<T>(stream: AsyncIterable<T>): Promise<T> {
  for await (const item of stream) return item
  return missing()
}

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of stream) items.push(item)
  return items
}

describe('the contract', () => {
  test('is answered, every procedure of it, with what it promises', { timeout: 60_000 }, async () => {
    const file = path.join(root, 'collection.json')
    const dir = path.join(root, 'project')
    writeFileSync(file, JSON.stringify(sketchDocument({ supply: 6 })))

    const { projectId } = await api.projects.open({ dir, create: { name: 'Whole' } })
    expect(await api.projects.list()).toEqual([{ projectId, name: 'Whole', dir }])
    expect(await api.system.ping()).toEqual({ protocolVersion: PROTOCOL_VERSION })
    expect(await api.system.diagnostics()).toMatchObject({ threads: 1 })
    expect(await api.system.logs({})).toEqual([])
    expect((await first(await api.system.state())).projects).toMatchObject([{ projectId, state: 'open' }])
    expect((await api.tools.list()).map((tool) => tool.id)).toContain('compose')
    const spell = { id: 's', version: 1, name: 'S', nodes: [], edges: [], output: { node: 'a', output: 'image' } }
    expect(await api.tools.checkSpell(spell as never).catch(() => ({ problems: ['refused'] }))).toMatchObject({
      problems: [expect.anything()],
    })
    expect((await api.collections.plan({ file })).pieces).toHaveLength(6)
    expect(await api.collections.capacity({ file })).toMatchObject({ value: '100' })

    const { collectionId } = await api.collections.import({ projectId, file })
    const collection = { projectId, collectionId }
    const what = { verb: 'set' as const, subject: 'description' }
    expect(
      await api.collections.edit({ ...collection, edits: setFields({ description: 'x' }), what, gesture: 'g' }),
    ).toMatchObject({ changed: true })
    expect(await api.collections.undo({ ...collection, gesture: 'g' })).toMatchObject({ changed: true })
    expect(await api.collections.redo({ ...collection, gesture: 'g' })).toMatchObject({ changed: true })
    expect(await api.collections.history(collection)).toMatchObject({ undo: [{ gesture: 'g' }], redo: [] })
    const draft = { text: '1x', base: '1' }
    expect(await api.drafts.keep({ projectId, key: 'supply', draft })).toBeNull()
    expect(await api.drafts.list({ projectId })).toEqual({ supply: draft })
    expect(await api.collections.list({ projectId })).toMatchObject([{ document: { description: 'x' } }])
    expect(await api.collections.reread(collection)).toEqual({ changed: [] })
    expect((await api.collections.readiness(collection)).problems).toEqual([])
    const sheet = await api.collections.sheet({ ...collection, count: 2 })
    const [{ number, selection, requestHash } = missing()] = sheet.pieces
    expect(await api.collections.lock({ ...collection, number, selection })).toEqual({ changed: true })
    expect(
      await api.collections.renderSheetPiece({ ...collection, number, requestHash: requestHash ?? '' }),
    ).toMatchObject({ sha256: expect.any(String) })
    expect(await api.collections.try({ ...collection, selection: {}, seed: '1' })).toMatchObject({
      requestHash: expect.any(String),
      problems: [],
    })
    const { cookId } = await api.cooks.start({ projectId, collectionId })
    const cook = { projectId, cookId }
    expect(await api.collections.cook({ projectId, collectionId })).toMatchObject({ cookId })
    await api.cooks.pause(cook)
    await api.cooks.resume(cook)
    await api.cooks.halt(cook).catch(() => undefined)
    await api.cooks.resume(cook).catch(() => undefined)
    expect((await all(await api.cooks.watch(cook))).at(-1)).toMatchObject({ status: 'completed', generated: 6 })
    expect(await api.cooks.list({ projectId })).toHaveLength(1)
    expect(await api.cooks.progress(cook)).toMatchObject({ generated: 6, failed: 0 })

    await api.pieces.review({ ...cook, numbers: [1, 2, 3], decision: 'approved' })
    await api.pieces.review({ ...cook, numbers: [3], decision: 'unsure' })
    expect(await api.pieces.undoReview({ ...cook, numbers: [3] })).toEqual({ undone: 1, skipped: [] })
    expect((await api.pieces.find({ ...cook, filter: { decisions: ['approved'] } })).numbers).toEqual([1, 2, 3])
    expect((await api.pieces.facets(cook)).decisions).toEqual({ none: 3, approved: 3 })
    expect((await api.pieces.rows({ ...cook, numbers: [1, 6] })).pieces).toHaveLength(2)
    expect(await api.pieces.record({ ...cook, number: 1 })).toMatchObject({ canUndo: true })
    await api.pieces.review({ ...cook, numbers: [4], decision: 'rejected', then: { kind: 'several', count: 2 } })
    await all(await api.cooks.watch(cook))
    const versions = await api.pieces.versions({ ...cook, number: 4 })
    const candidate = versions.find((version) => version.standing === 'candidate')
    expect(await api.pieces.choose({ ...cook, number: 4, versionId: candidate?.id ?? '' })).toEqual({ notChosen: 1 })
    expect(await api.pieces.list({ ...cook, decision: 'approved', status: 'generated' })).toHaveLength(3)
    expect(await api.cooks.retryFailed(cook)).toEqual({ pieces: 0 })
    expect(await api.cooks.previewRevision(cook)).toMatchObject({ due: [], stay: 6 })
    expect(await api.cooks.revise(cook)).toMatchObject({ due: [], stay: 6 })
    expect(await api.cooks.extendSupply({ ...cook, supply: 7 })).toMatchObject({ supply: 7 })
    await all(await api.cooks.watch(cook))
    expect(await api.cooks.freeSpace(cook)).toMatchObject({ versions: expect.any(Number) })

    const out = path.join(root, 'out')
    const steps = await all(await api.exports.run({ ...cook, dir: out, options: { which: 'all' } }))
    expect(steps.at(-1)).toMatchObject({ kind: 'done', pieces: 7 })
    expect(await api.exports.list(cook)).toHaveLength(1)
    const { taskId } = await api.exports.start({ ...cook, options: { which: 'all' } })
    expect(await api.exports.cancel({ projectId, taskId })).toBeNull()
    expect(await api.exports.verify({ dir: out })).toMatchObject({ problems: [] })
    expect((await api.exports.rarity(cook)).ranking).toHaveLength(7)

    expect((await api.jobs.list({ projectId, limit: 3 })).jobs).toHaveLength(3)
    expect(await api.jobs.cancel({ projectId, source: 'nobody' })).toEqual({ canceled: [] })
    expect(await api.jobs.prioritise({ projectId, id: 'none', priority: 'high', to: 'last' })).toBeNull()
    expect((await api.jobs.archiveFinished({ projectId })).archived).toBeGreaterThan(6)
    expect(await api.jobs.escalations({ projectId })).toEqual([])

    const snapshot = await api.feed.snapshot({ projectId })
    const events = await api.feed.events({ projectId, limit: 10_000 })
    expect(events.map((event) => event.seq)).toEqual(Array.from({ length: snapshot.asOfSeq }, (_, index) => index + 1))
    const settings = await api.settings.get()
    expect(await api.settings.set({ ...settings, threads: 1 })).toMatchObject({ threads: 1 })

    const packed = path.join(root, 'whole.pack')
    expect(await api.projects.pack({ projectId, target: packed })).toMatchObject({ file: packed })
    expect(await api.projects.unpack({ file: packed, dir: path.join(root, 'unpacked') })).toBeDefined()
    writeLayerSet(path.join(root, 'set'))
    writeFileSync(path.join(root, 'set/layers/Hat/Extra#5.png'), layerPng(9, false))
    const imported = { folder: path.join(root, 'set/layers'), file: path.join(root, 'set/imported.json') }
    expect(await api.collections.importLayers(imported)).toMatchObject({ categories: 4, traits: 16 })

    const followed: number[] = []
    for await (const page of await api.feed.tail({ projectId, since: snapshot.asOfSeq - 1 })) {
      followed.push(...page.map(({ seq }) => seq))
      if (followed.length === 1) await api.cooks.archive(cook)
      else await api.projects.close({ projectId })
    }
    expect(followed).toEqual([snapshot.asOfSeq, snapshot.asOfSeq + 1])
    const begun = await api.projects.begin({ source: { kind: 'path', path: dir } })
    expect(begun).toMatchObject({ projectId, found: 'project' })
    await api.projects.forget({ projectId })
    expect((await api.projects.list()).map((project) => project.projectId)).not.toContain(projectId)
    expect(errors).toEqual([])
    expect([...asked].sort()).toEqual(Object.keys(describeContract()).sort())
  })

  test('names what it can not do: every problem, under one error', async () => {
    await expect(api.cooks.list({ projectId: 'nobody' })).rejects.toMatchObject({
      code: 'FAILED',
      status: 422,
      data: { problems: [{ code: 'NOT_FOUND', cure: expect.any(String) }] },
    })
    await expect(api.projects.open({ dir: path.join(root, 'nowhere') })).rejects.toMatchObject({
      data: { problems: [{ code: 'NOT_A_PROJECT', file: path.join(root, 'nowhere') }] },
    })
  })
})

test('a project that is only looked at can not be changed, and is opened for writing when asked', async () => {
  const dir = path.join(root, 'looked-at')
  const first = await api.projects.open({ dir, create: { name: 'Seen' } })
  await api.projects.close({ projectId: first.projectId })
  const looked = await api.projects.open({ dir, readOnly: true })
  const file = path.join(root, 'collection.json')
  await expect(api.collections.import({ projectId: looked.projectId, file })).rejects.toMatchObject({
    data: { problems: [{ code: 'READ_ONLY', file: dir }] },
  })
  const opened = await api.projects.open({ dir })
  expect(await api.collections.import({ projectId: opened.projectId, file })).toMatchObject({ changed: true })
})
