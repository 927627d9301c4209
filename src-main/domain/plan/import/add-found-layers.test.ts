import { describe, expect, test } from 'vitest'
import { type TraitTree, traitTreeSchema } from '../../../../schemas/trait-tree.ts'
import { addFoundLayers } from './add-found-layers.ts'
import { layersOfFiles } from './layers-of-files.ts'

const found = (...paths: string[]) => {
  const layers = layersOfFiles(paths.map((path) => ({ path, kind: 'file' })))
  if (!layers.ok) throw new Error(layers.error[0]?.message)
  return layers.value.categories
}
const tree = traitTreeSchema.parse({
  categories: [
    { name: 'Ground', layer: 10, traits: [{ name: 'Sand', value: { asset: '1-Ground/Sand.png' }, rarity: 4 }] },
    { name: 'Cap', layer: 20, traits: [{ name: 'Bell', value: { asset: '2-Hat/Bell.png' }, tags: ['loud'] }] },
    { name: 'Serial', mode: 'generated', generator: { type: 'range', start: 1, end: 9, step: 1 } },
  ],
})
const add = (paths: string[], withFolders = false) => addFoundLayers(tree, found(...paths), { withFolders })
const shape = ({ categories }: TraitTree) =>
  categories.map(({ name, layer, traits = [] }) => [name, layer, ...traits.map((trait) => trait.name)])
const KNOWN = ['1-Ground/Sand.png', '2-Hat/Bell.png']

describe('layers that are found again', () => {
  test('change nothing where nothing is new, also when some are gone', () => {
    expect(add(KNOWN)).toEqual({ tree, added: [], newFolders: [] })
    expect(add(['2-Hat/Bell.png'])).toEqual({ tree, added: [], newFolders: [] })
  })

  test('are new traits of the category whose folder they lie in, whatever that is called by now', () => {
    const { tree: now, added } = add([...KNOWN, '2-Hat/Fez#2.5.png'])
    expect(added).toEqual(['2-Hat/Fez#2.5.png'])
    expect(now.categories[1]?.traits?.[1]).toEqual({
      name: 'Fez',
      value: { asset: '2-Hat/Fez#2.5.png' },
      rarity: 2.5,
      tags: [],
      enabled: true,
    })
    expect(now.categories[0]).toEqual(tree.categories[0])
  })

  test('keep their trait when their file or folder was renamed, with what a person said of it', () => {
    const { tree: now, added } = add(['3-Ground/Sand.png', '2-Hat/bell#9.png'])
    expect(added.toSorted()).toEqual(['2-Hat/bell#9.png', '3-Ground/Sand.png'])
    expect(now.categories[0]?.traits).toMatchObject([
      { name: 'Sand', value: { asset: '3-Ground/Sand.png' }, rarity: 4 },
    ])
    expect(now.categories[1]?.traits).toMatchObject([
      { name: 'Bell', value: { asset: '2-Hat/bell#9.png' }, rarity: 9, tags: ['loud'] },
    ])
  })

  test('that take up the first name of a trait which was renamed since are others', () => {
    const renamed = structuredClone(tree)
    Object.assign(renamed.categories[1]?.traits?.[0] ?? {}, { id: 'bell', name: 'Gong' })
    const { tree: now } = addFoundLayers(renamed, found('1-Ground/Sand.png', '2-Hat/Bell#3.png'), {
      withFolders: false,
    })
    expect(now.categories[1]?.traits).toMatchObject([
      { id: 'bell', name: 'Gong' },
      { id: 'bell 2', name: 'Bell', rarity: 3 },
    ])
  })

  test('leave a trait alone whose own file is still there', () => {
    const { added } = add([...KNOWN, '2-Hat/deeper.png', '4-cap/Bell.webp'])
    expect(added).toEqual(['2-Hat/deeper.png'])
  })

  test('in a new folder wait for somebody to ask for them, and then lie between their neighbours', () => {
    const paths = [...KNOWN, '0-Sky/Dusk.png', '1.5-x/a.png', '9-Eyes/Big.png'].filter(
      (path) => !path.startsWith('1.5'),
    )
    const waiting = add(paths)
    expect(waiting.tree).toEqual(tree)
    expect(waiting.newFolders.map(({ name }) => name)).toEqual(['Sky', 'Eyes'])
    const { tree: now, newFolders } = add(paths, true)
    expect(newFolders).toEqual([])
    expect(shape(now).map(([name]) => name)).toEqual(['Sky', 'Ground', 'Cap', 'Eyes', 'Serial'])
    const depths = now.categories.flatMap(({ layer }) => layer ?? [])
    expect(depths).toEqual(depths.toSorted((a, b) => a - b))
    expect(new Set(depths).size).toBe(depths.length)
  })
})
