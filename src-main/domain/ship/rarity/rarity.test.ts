import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traitTreeSchema } from '../../../../schemas/trait-tree.ts'
import { informationCentibits } from './information.ts'
import { piecesCsv } from './pieces-csv.ts'
import { rarityCsv } from './rarity-csv.ts'
import { rarityHtml } from './rarity-html.ts'
import { rarityReport } from './rarity-report.ts'

const tree = traitTreeSchema.parse({
  categories: [
    {
      name: 'Fur',
      traits: [
        { name: 'Red', value: 'r', rarity: 1 },
        { name: 'Blue', value: 'b', rarity: 3 },
        { name: 'Off', value: 'o', enabled: false },
      ],
    },
    {
      name: 'Hat',
      metadataName: '=Hat',
      required: false,
      noneWeight: 1,
      traits: [{ name: '<i>&"Cap', value: 'c', count: 1 }],
    },
    { name: 'Secret', inMetadata: false, traits: [{ name: 'a', value: 'a' }] },
    { name: 'id', mode: 'generated', generator: { type: 'range', start: 1, end: 9, step: 1 } },
  ],
})
const pieces = [
  { number: 1, selection: { Fur: 'Red', Hat: null, Secret: 'a', id: 1 } },
  { number: 2, selection: { Fur: 'Blue', Hat: '<i>&"Cap', Secret: 'a', id: 2 } },
  { number: 3, selection: { Fur: 'Blue', Hat: null, Secret: 'a', id: 3 } },
  { number: 4, selection: { Fur: 'Blue', Hat: null, Secret: 'a', id: 4 } },
]

describe('a rarity report', () => {
  it('counts what was asked for and what came, in tree order, for what collectors see', () => {
    const { categories } = rarityReport({ tree, mode: 'weighted', supply: 4, pieces })
    expect(categories).toEqual([
      {
        name: 'Fur',
        shown: 'Fur',
        traits: [
          { name: 'Red', askedPpm: 250_000, askedCount: 1, gotPpm: 250_000, gotCount: 1 },
          { name: 'Blue', askedPpm: 750_000, askedCount: 3, gotPpm: 750_000, gotCount: 3 },
          { name: 'Off', askedPpm: 0, askedCount: 0, gotPpm: 0, gotCount: 0 },
        ],
      },
      {
        name: 'Hat',
        shown: '=Hat',
        traits: [
          { name: '<i>&"Cap', askedPpm: 500_000, askedCount: 2, gotPpm: 250_000, gotCount: 1 },
          { name: null, askedPpm: 500_000, askedCount: 2, gotPpm: 750_000, gotCount: 3 },
        ],
      },
    ])
  })

  it('asks for exact counts in quota mode, and shares out the rest', () => {
    const { categories } = rarityReport({ tree, mode: 'quota', supply: 8, pieces })
    expect(categories[1]?.traits.map(({ askedPpm }) => askedPpm)).toEqual([125_000, 875_000])
  })

  it('ranks pieces by how unlikely their traits are together; equals share a rank', () => {
    const { ranking } = rarityReport({ tree, mode: 'weighted', supply: 4, pieces })
    // Piece 1: 1/4 x 3/4, piece 2: 3/4 x 1/4, the others 3/4 x 3/4.
    expect(ranking).toEqual([
      { number: 1, rank: 1, scoreCentibits: 242 },
      { number: 2, rank: 1, scoreCentibits: 242 },
      { number: 3, rank: 3, scoreCentibits: 83 },
      { number: 4, rank: 3, scoreCentibits: 83 },
    ])
  })

  it('still tells of traits that the tree no longer has', () => {
    const old = [{ number: 1, selection: { Fur: 'Green', Hat: null } }]
    const { categories, ranking } = rarityReport({ tree, mode: 'weighted', supply: 1, pieces: old })
    expect(categories[0]?.traits.at(-1)).toEqual({
      name: 'Green',
      askedPpm: 0,
      askedCount: 0,
      gotPpm: 1_000_000,
      gotCount: 1,
    })
    expect(ranking[0]?.scoreCentibits).toBe(0)
  })

  it('of no pieces is empty, not broken', () => {
    const report = rarityReport({ tree, mode: 'weighted', supply: 4, pieces: [] })
    expect(report.ranking).toEqual([])
    expect(rarityHtml({ collection: 'x', report, imageOf: () => undefined })).toContain('0 pieces')
  })

  it('counts traits, and None is none', () => {
    const report = rarityReport({ tree, mode: 'weighted', supply: 4, pieces: [] })
    const html = rarityHtml({ collection: 'x', report, imageOf: () => undefined })
    expect(report.categories.flatMap((category) => category.traits).map((trait) => trait.name)).toContain(null)
    expect(html).toContain('2 categories, 4 traits')
  })

  it('keeps exact order among 10,000 pieces whose likelihoods no float could hold', () => {
    const wide = traitTreeSchema.parse({
      categories: Array.from({ length: 30 }, (_, c) => ({
        name: `c${c}`,
        traits: Array.from({ length: 12 }, (_, t) => ({ name: `t${t}`, value: 'x' })),
      })),
    })
    const many = Array.from({ length: 10_000 }, (_, i) => ({
      number: i + 1,
      selection: Object.fromEntries(
        wide.categories.map(({ name }, c) => [name, `t${(i * (c + 7)) % (c % 2 ? 11 : 12)}`]),
      ),
    }))
    const { ranking } = rarityReport({ tree: wide, mode: 'weighted', supply: 10_000, pieces: many })
    expect(ranking).toHaveLength(10_000)
    for (const [index, piece] of ranking.entries()) {
      const next = ranking[index + 1]
      if (next !== undefined) expect(piece.scoreCentibits).toBeGreaterThanOrEqual(next.scoreCentibits)
    }
  })
})

describe('information', () => {
  it('is log2 to a hundredth of a bit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 12n }), (part, more) => {
        const expected = Math.log2(Number(part + more) / Number(part)) * 100
        expect(Math.abs(informationCentibits(part, part + more) - expected)).toBeLessThanOrEqual(0.51)
      }),
    )
  })

  it('never decreases as something gets rarer', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.bigInt({ min: 0n, max: 10n ** 9n }), (part, less) => {
        const whole = 10n ** 41n
        const rarer = part > less ? part - less : 1n
        expect(informationCentibits(rarer, whole)).toBeGreaterThanOrEqual(informationCentibits(part, whole))
      }),
    )
  })
})

describe('rarity files', () => {
  const report = rarityReport({ tree, mode: 'weighted', supply: 4, pieces })

  it('rarity.csv quotes, and disarms formulas', () => {
    expect(rarityCsv(report).split('\r\n')).toEqual([
      'category,trait,asked_percent,asked_count,got_percent,got_count',
      'Fur,Red,25,1,25,1',
      'Fur,Blue,75,3,75,3',
      'Fur,Off,0,0,0,0',
      `'=Hat,"<i>&""Cap",50,2,25,1`,
      `'=Hat,None,50,2,75,3`,
      '',
    ])
  })

  it.each([['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['\t=1'], ['\r=1'], ['＝1']])('pieces.csv never runs %j', (name) => {
    const selection = { Fur: name, Hat: 'a\r\nb' }
    const text = piecesCsv(report, [{ number: 1, fileName: `${name}.png`, selection }])
    const line = text.slice(text.indexOf('\r\n') + 2)
    const cells = line.split(',')
    expect(cells[1]?.replace(/^"/, '')).toMatch(/^'/)
    expect(cells[4]?.replace(/^"/, '')).toMatch(/^'/)
    expect(line).toContain('"a\r\nb"')
  })

  it('pieces.csv tells rank and score', () => {
    const text = piecesCsv(report, [{ number: 2, fileName: '2.png', selection: { Fur: 'Blue', Hat: 'Cap' } }])
    expect(text).toBe("number,file,rank,score_bits,Fur,'=Hat\r\n2,2.png,1,2.42,Blue,Cap\r\n")
  })

  it('rarity.html escapes every name and needs nothing from elsewhere', () => {
    const collection = '<script>alert("1")</script>'
    const html = rarityHtml({ collection, report, imageOf: (number) => `images/"${number}<.png` })
    expect(html).not.toMatch(/<script|<i>&|src="[^"]*</i)
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;')
    expect(html).toContain('src="images/&quot;1&lt;.png"')
    expect(html).toContain('&lt;i&gt;&amp;&quot;Cap')
    expect(html).not.toMatch(/https?:|url\(|@import/)
  })
})
