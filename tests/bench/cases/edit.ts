import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edit } from '../../../schemas/edit.ts'
import { keyOf } from '../../../src-main/domain/plan/edit/item-keys.ts'
import { normalizeTree } from '../../../src-main/domain/plan/traits/normalize-tree.ts'
import { openEngine } from '../fixtures/open-engine.ts'
import { planWhole } from '../fixtures/plan-whole.ts'
import { treeOf } from '../fixtures/trees.ts'
import { timed } from '../harness/clocks.ts'
import type { Bench, Measurement } from '../harness/measurement.ts'
import { interleave } from '../harness/rounds.ts'

const CATEGORIES = 12
const TRAITS = 60
const RULES = 50
const SUPPLY = 10_000
/** What the live sheet shows. */
const SHOWN = 24

/** What a key costs in the editor of a large trait tree: the edit on disk, then the plan, its capacity and the sheet. */
export const editBench: Bench = {
  name: 'edit',
  async run({ short, dir }) {
    const file = join(dir, 'collection.json')
    const tree = normalizeTree(
      treeOf(
        Array.from({ length: CATEGORIES }, () => TRAITS),
        rules(),
      ),
    )
    writeFileSync(file, JSON.stringify(documentOf(tree)))
    const { api, dispose } = openEngine(dir)
    try {
      const { projectId } = await api.projects.open({ dir: join(dir, 'project'), create: { name: 'Edits' } })
      const where = { projectId, collectionId: (await api.collections.import({ projectId, file })).collectionId }
      const key = { category: keyOf({ name: 'Category 3' }), trait: keyOf({ name: 'Trait 7' }) }
      const edit = (edits: Edit[]) =>
        api.collections.edit({ ...where, edits, what: { verb: 'set', subject: 'Trait 7' }, gesture: 'typing' })
      const look = async () => {
        const { status, pieces } = await api.collections.sheet({ ...where, count: SHOWN })
        if (status !== 'met' || pieces.length !== SHOWN) throw new Error('The sheet was not planned.')
      }
      await look()
      const disk: number[] = []
      /** Milliseconds from the key until the sheet is there. */
      const press = async (edits: Edit[], onDisk?: number[]): Promise<number> => {
        const begun = performance.now()
        await edit(edits)
        onDisk?.push(performance.now() - begun)
        await look()
        return performance.now() - begun
      }
      let keys = 0
      const rarity = (): Edit => ({ op: 'set', at: key, field: 'rarity', value: 100.5 + keys++ })
      const trait = (): Edit => ({
        op: 'insert',
        list: 'traits',
        category: key.category,
        index: TRAITS + keys,
        item: { name: `New ${keys++}`, value: 'new', tags: [], enabled: true },
      })
      const { weighed, added, alone } = await interleave(short ? 8 : 40, {
        weighed: () => press([rarity()], disk),
        added: () => press([trait()]),
        alone: () => timed(() => planWhole({ tree, supply: SUPPLY, seed: '7', mode: 'weighted' })),
      })
      const size = `${CATEGORIES} × ${TRAITS} traits, ${RULES} rules, ${SUPPLY.toLocaleString('en')} pieces`
      const note = 'the edit flushed to disk, planned in a thread of its own, the requests of the first 24 pieces built'
      const row = (work: string, ours: number[]): Measurement => ({
        work: `${work}, key to sheet and capacity, ${size}`,
        unit: 'ms',
        ours,
        goal: { atMost: 100 },
        against: [{ name: 'planning alone', values: alone }],
        note,
      })
      return [
        row('a rarity', weighed),
        row('one more trait', added),
        { work: `a rarity, key to disk, ${size}`, unit: 'ms', ours: disk.slice(1) },
      ]
    } finally {
      await dispose()
    }
  },
}

function documentOf(traitTree: ReturnType<typeof normalizeTree>) {
  return {
    kind: 'ovenbird.collection',
    schemaVersion: 1,
    name: 'Edits',
    supply: SUPPLY,
    seed: '7',
    generator: { kind: 'tool', toolId: 'sketch' },
    params: { prompt: traitTree.categories.map(({ name }) => `[[${name}]]`).join(' ') },
    traitTree,
  }
}

/** Pairs that never come together, spread over the tree. */
function rules() {
  return Array.from({ length: RULES }, (_, nth) => ({
    kind: 'forbid' as const,
    when: [refOf(nth % CATEGORIES, nth)],
    with: [refOf((nth + 1 + (nth % 5)) % CATEGORIES, nth * 7)],
  }))
}

function refOf(category: number, trait: number) {
  return { category: `Category ${category + 1}`, trait: `Trait ${(trait % TRAITS) + 1}` }
}
