import Database from 'better-sqlite3'
import fc from 'fast-check'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Collection } from '../../schemas/collection.ts'
import type { Edit } from '../../schemas/edit.ts'
import type { Category, Trait } from '../../schemas/trait-tree.ts'
import { viewNames } from '../../src-main/adapters/sqlite/view-tables.sql.ts'
import { addTraits } from '../../src-main/domain/plan/edit/add.ts'
import { keyOf } from '../../src-main/domain/plan/edit/item-keys.ts'
import { removeTraits } from '../../src-main/domain/plan/edit/remove.ts'
import { renameCategory, renameTrait } from '../../src-main/domain/plan/edit/rename.ts'
import { setFields } from '../../src-main/domain/plan/edit/set-fields.ts'
import { birds, edit, type Edited, history, taken, told, turn, view } from '../support/engine/edited-collection.ts'
import { type EngineHarness, engineHarness } from '../support/engine/engine-harness.ts'
import { problemsOf } from '../support/engine/problems-of.ts'
import { unlessRefused } from '../support/engine/unless-refused.ts'

function viewsOf(dir: string): unknown {
  const db = new Database(path.join(dir, 'ovenbird.db'), { readonly: true })
  try {
    return viewNames.map((name) => db.prepare(`SELECT * FROM view_${name}`).all())
  } finally {
    db.close()
  }
}

async function rebuildViews(h: EngineHarness): Promise<void> {
  await h.close()
  const before = viewsOf(h.dir)
  const db = new Database(path.join(h.dir, 'ovenbird.db'))
  db.exec('DELETE FROM view_fingerprints')
  db.close()
  await h.reopen()
  expect(viewsOf(h.dir)).toEqual(before)
}

/** Categories and traits as what a number means; whichever there are. */
function at(document: Collection, n: number): { category: Category; trait: Trait } | undefined {
  const all = document.traitTree.categories.flatMap((category) =>
    (category.traits ?? []).map((trait) => ({ category, trait })),
  )
  return all[n % all.length]
}

const renameTo = (n: number) => ['Zed', 'Wren', 'crown', 'Ünder', 'Cap'][n % 5] ?? ''

/** What a person does to a document; a name that is taken is refused, and a value that is there already changes nothing. */
const edits: Record<string, (document: Collection, n: number) => Edit[]> = {
  rarity(document, n) {
    const found = at(document, n)
    const place = found && { category: keyOf(found.category), trait: keyOf(found.trait) }
    return place ? [{ op: 'set', at: place, field: 'rarity', value: n % 3 }] : []
  },
  describe: (_, n) => setFields({ description: ['', 'some', 'more'][n % 3] }),
  renameTrait(document, n) {
    const found = at(document, n)
    return found ? renameTrait(document, found.category, found.trait, renameTo(n)) : []
  },
  renameCategory(document, n) {
    const category = document.traitTree.categories[n % document.traitTree.categories.length]
    return category ? renameCategory(document, category, renameTo(n)) : []
  },
  add(document, n) {
    const category = at(document, n)?.category
    const trait = { name: 'New', value: 'new' }
    return category ? addTraits(category, [trait], { index: 0, ids: [`new-${n}-${category.traits?.length}`] }) : []
  },
  remove(document, n) {
    const found = at(document, n)
    return found ? removeTraits(document, [found]) : []
  },
  move(document, n) {
    const category = at(document, n)?.category
    return category ? [{ op: 'move', at: { category: keyOf(category) }, index: n % 3 }] : []
  },
  nothing: (document) => setFields({ name: document.name }),
}

/** What the history should be: each document that was, with the gesture that led to it, and where one is among them. */
type Model = { states: { document: unknown; gesture: string }[]; now: number }

type Step = (edited: Edited, model: Model, cookId: string) => Promise<unknown>

/** The supply is what others change. */
function documentOf(edited: Edited): unknown {
  const { supply: _, ...document } = view(edited).document
  return document
}

function note(model: Model, gesture: string, document: unknown): void {
  if (model.states[model.now]?.gesture !== gesture) model.now += 1
  model.states.splice(model.now, Infinity, { document, gesture })
}

const editStep = (kind: string, n: number, sameGesture: boolean): Step =>
  async function (edited, model) {
    const { document } = view(edited)
    const made = edits[kind]?.(document, n) ?? []
    if (made.length === 0) return
    const before = told(edited)
    const gesture = (sameGesture && model.states[model.now]?.gesture) || `g${before}`
    const { changed } = await edit(edited, made, gesture)
    expect(told(edited)).toBe(before + (changed ? 1 : 0))
    if (changed) note(model, gesture, documentOf(edited))
  }

const lockStep =
  (n: number): Step =>
  async ({ h, of }, model) => {
    const { pieces } = await h.api.collections.sheet({ ...of, count: 3 })
    const piece = pieces[n % 3]
    if (!piece) return
    const { changed } = await h.api.collections.lock({
      ...of,
      number: piece.number,
      selection: piece.locked ? null : piece.selection,
    })
    const { undo } = await h.api.collections.history(of)
    expect(undo[0]?.what.verb).toBe(piece.locked ? 'unlock' : 'lock')
    if (changed) note(model, undo[0]?.gesture ?? '', documentOf({ h, of }))
  }

const turnStep = (way: 'undo' | 'redo'): Step =>
  async function (edited, model) {
    const next = way === 'undo' ? model.states[model.now] : model.states[model.now + 1]
    const stale = await problemsOf(turn(edited, way, 'another'))
    expect(stale).toMatchObject([{ code: 'CONFLICT', cure: expect.any(String) }])
    if (!next || (way === 'undo' && model.now === 0)) return
    await turn(edited, way, next.gesture)
    model.now += way === 'undo' ? -1 : 1
  }

const number = fc.nat(30)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(fc.constantFrom(...Object.keys(edits)), number, fc.boolean()).map((some) => editStep(...some)),
  },
  { weight: 2, arbitrary: number.map(lockStep) },
  { weight: 6, arbitrary: fc.constant(turnStep('undo')) },
  { weight: 4, arbitrary: fc.constant(turnStep('redo')) },
  { weight: 1, arbitrary: fc.constant<Step>(({ h }) => h.reopen()) },
  { weight: 1, arbitrary: fc.constant<Step>(({ h }) => rebuildViews(h)) },
  {
    weight: 2,
    arbitrary: fc.constant<Step>((edited, _model, cookId) => {
      const supply = edited.h.cook(cookId).supply + 1
      return edited.h.api.cooks.extendSupply({ projectId: edited.h.projectId, cookId, supply })
    }),
  },
)

test(
  'the history of a collection is a list of documents with a place in it, whatever else happens, and after any restart',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (stream) => {
        await using h = await engineHarness({ document: birds() })
        const cookId = await h.start()
        const edited = await taken(h)
        const model: Model = { states: [{ document: documentOf(edited), gesture: '' }], now: 0 }
        const soundNow = async () => {
          expect(documentOf(edited)).toEqual(model.states[model.now]?.document)
          const gestures = model.states.map((state) => state.gesture)
          expect(await history(edited)).toEqual({
            undo: gestures.slice(1, model.now + 1).toReversed(),
            redo: gestures.slice(model.now + 1),
          })
        }
        for (const act of stream) {
          await unlessRefused(() => act(edited, model, cookId))
          await soundNow()
        }
        while (model.now > 0) await turnStep('undo')(edited, model, cookId)
        await soundNow()
        await rebuildViews(h)
        await soundNow()
        while (model.now < model.states.length - 1) await turnStep('redo')(edited, model, cookId)
        await soundNow()
        expect(h.errors).toEqual([])
      }),
      { numRuns: Number(process.env['OVENBIRD_STREAM_RUNS'] ?? 8) },
    )
  },
)
