import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectionSchema } from '../../../../schemas/collection.ts'
import { collectionName } from './collection-name.ts'
import { collectionOfLayers } from './collection-of-layers.ts'
import { categoryOfFolderName, traitOfFileName } from './layer-names.ts'
import { layersOfFiles, type Layers } from './layers-of-files.ts'

const found = (paths: readonly string[]) => layersOfFiles(paths.map((path) => ({ path, kind: 'file' as const })))

function layers(paths: readonly string[]): Layers {
  const result = found(paths)
  if (!result.ok) throw new Error(result.error[0]?.message)
  return result.value
}

describe('names', () => {
  it.each([
    ['Red.png', { name: 'Red' }],
    ['Top Hat#12.5.PNG', { name: 'Top Hat', rarity: 12.5 }],
    ['never#0.webp', { name: 'never', rarity: 0 }],
    ['#1 fan#3.svg', { name: '#1 fan', rarity: 3 }],
    ['#1 fan.png', { name: '#1 fan' }],
    ['#5.png', { name: '#5' }],
    ['minus#-5.png', { name: 'minus#-5' }],
    ['odd#1e9.png', { name: 'odd#1e9' }],
    ['a.b c.webp', { name: 'a.b c' }],
    ['🎩 #.5.png', { name: '🎩', rarity: 0.5 }],
    ['__proto__#2.png', { name: '__proto__', rarity: 2 }],
  ])('the image %s is the trait %j', (file, expected) => {
    expect(traitOfFileName(file)).toEqual(expected)
  })

  it.each([
    ['01-Background', { name: 'Background', order: 1 }],
    ['2 Body', { name: 'Body', order: 2 }],
    ['3_Eyes', { name: 'Eyes', order: 3 }],
    ['4. Top Hat', { name: 'Top Hat', order: 4 }],
    ['10) x', { name: 'x', order: 10 }],
    ['Fur', { name: 'Fur' }],
    ['3D glasses', { name: '3D glasses' }],
    ['2024', { name: '2024' }],
    ['7 ', { name: '7' }],
  ])('the folder %s is the category %j', (folder, expected) => {
    expect(categoryOfFolderName(folder)).toEqual(expected)
  })
})

describe('a folder of layers', () => {
  it('is read in drawing order: numbers first, then names', () => {
    const { categories, warnings } = layers([
      '10-Hat/a.png',
      '2 Body/a.png',
      'zebra/a.png',
      'Apple/b#2.png',
      'Apple/a.png',
    ])
    expect(categories.map(({ name }) => name)).toEqual(['Body', 'Hat', 'Apple', 'zebra'])
    expect(categories[2]?.traits).toEqual([
      { name: 'a', path: 'Apple/a.png' },
      { name: 'b', rarity: 2, path: 'Apple/b#2.png' },
    ])
    expect(warnings).toEqual([])
  })

  it('lists everything it leaves out, and why', () => {
    const result = layersOfFiles([
      { path: 'Fur/red.png', kind: 'file' },
      { path: 'Fur/source.psd', kind: 'file' },
      { path: 'Fur/.draft.png', kind: 'file' },
      { path: 'Fur/old/red.png', kind: 'file' },
      { path: 'Fur/link.png', kind: 'other' },
      { path: 'cover.png', kind: 'file' },
    ])
    expect(result.ok && result.value.categories[0]?.traits).toEqual([{ name: 'red', path: 'Fur/red.png' }])
    expect(result.ok && result.value.warnings.map(({ file, message }) => [file, message.split(': ')[1]])).toEqual([
      ['Fur/.draft.png', 'it is hidden.'],
      ['Fur/link.png', 'it is a link or no file.'],
      ['Fur/old/red.png', 'it lies in a folder inside a category.'],
      ['Fur/source.psd', 'it is no PNG, WebP or SVG.'],
      ['cover.png', 'it lies in no folder.'],
    ])
  })

  it('warns of a weight that it cannot read, and of no other #', () => {
    const { warnings } = layers(['A/y#abc.png', 'A/z#-4.png', 'A/#5.png', 'A/#1 fan.png', 'A/x#3.png', 'A/w# .5.png'])
    expect(warnings.map(({ file }) => file)).toEqual(['A/y#abc.png', 'A/z#-4.png'])
    expect(warnings[0]?.message).toContain('the trait is called "y#abc"')
  })

  it('is refused where two names are one, all at once, naming both', () => {
    const result = found(['01-Hat/a.png', '2 hat/b.png', '3 Fur/Red#1.png', '3 Fur/red#2.png', '3 Fur/RED.webp'])
    if (result.ok) throw new Error('expected clashes')
    expect(result.error.map(({ message }) => message)).toEqual([
      'The folders 01-Hat and 2 hat are both the category "Hat".',
      '3 Fur/RED.webp and 3 Fur/Red#1.png are both the trait "RED".',
      '3 Fur/RED.webp and 3 Fur/red#2.png are both the trait "RED".',
    ])
  })

  it('that is not one is refused, with the folder that was probably meant', () => {
    expect(found([])).toMatchObject({ ok: false, error: [{ cure: expect.stringMatching(/^Choose a folder whose/) }] })
    expect(found(['layers/Fur/a.png', 'layers/Hat/b.png'])).toMatchObject({
      ok: false,
      error: [{ cure: expect.stringContaining('"layers"') }],
    })
  })

  it('gives the same whatever order the disk lists it in', () => {
    const paths = ['1-A/x.png', '1-A/y#3.png', '01 B/x.png', 'c/x.png', 'é/x.png', 'c/no.txt', 'top.png']
    fc.assert(
      fc.property(fc.shuffledSubarray(paths, { minLength: paths.length }), (shuffled) => {
        expect(found(shuffled)).toEqual(found(paths))
      }),
    )
  })
})

describe('the collection made of it', () => {
  it.each([
    ['Foxes', 'art', 'Foxes'],
    ['layers', 'Foxes', 'Foxes'],
    ['Assets', 'Foxes', 'Foxes'],
    ['TRAITS', 'Foxes', 'Foxes'],
    ['images', '', 'images'],
  ])('of the folder %s in "%s" is called %s', (folder, parent, name) => {
    expect(collectionName(folder, parent)).toBe(name)
  })

  const facts = { name: 'Foxes', assetPrefix: 'layers', width: 512, height: 256 }

  it('is a valid document that draws the layers in order', () => {
    const { categories } = layers(['1-Fur/red#3.png', '1-Fur/blue.png', '2-Hat/cap.png', '2-Hat/none#0.png'])
    const document = collectionSchema.parse(collectionOfLayers({ ...facts, categories }))
    expect(document).toMatchObject({
      name: 'Foxes',
      supply: 2,
      generator: { kind: 'tool', toolId: 'compose' },
      params: { width: 512, height: 256 },
    })
    expect(document.traitTree.categories.map(({ name, layer }) => [name, layer])).toEqual([
      ['Fur', 10],
      ['Hat', 20],
    ])
    expect(document.traitTree.categories[0]?.traits).toMatchObject([
      { name: 'blue', value: { asset: 'layers/1-Fur/blue.png' } },
      { name: 'red', value: { asset: 'layers/1-Fur/red#3.png' }, rarity: 3 },
    ])
  })

  it('starts with at most 100 pieces, however many there could be', () => {
    const paths = Array.from({ length: 40 }, (_, c) => Array.from({ length: 40 }, (_, t) => `c${c}/t${t}.png`)).flat()
    const draft = collectionOfLayers({ ...facts, categories: layers(paths).categories, assetPrefix: '' })
    expect(draft.supply).toBe(100)
    expect(draft.traitTree.categories[0]?.traits?.[0]?.value).toEqual({ asset: 'c0/t0.png' })
    expect(collectionOfLayers({ ...facts, categories: layers(['a/x#0.png']).categories }).supply).toBe(1)
  })
})
