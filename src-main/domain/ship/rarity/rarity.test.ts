import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { traitTreeSchema } from '../../../../schemas/trait-tree.ts'
import { informationCentibits } from './information.ts'
import { piecesCsv } from './pieces-csv.ts'
import { rarityCsv } from './rarity-csv.ts'
import { rarityHtml } from './rarity-html.ts'
import { rankPieces } from './rank-pieces.ts'
import { rarityReport } from './rarity-report.ts'
import { traitColumns } from './trait-columns.ts'
import type { ShareFacts } from './trait-shares.ts'

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

type Pieces = Parameters<typeof traitColumns>[1]

function reportOf({ pieces: selected, ...facts }: Omit<ShareFacts, 'pieces'> & { pieces: Pieces }) {
  const names = facts.tree.categories.map((category) => category.name)
  return rarityReport({ ...facts, pieces: traitColumns(names, selected) })
}

describe('a rarity report', () => {
  it('counts what was asked for and what came, in tree order, for what collectors see', () => {
    const { categories } = reportOf({ tree, mode: 'weighted', supply: 4, pieces })
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
    const { categories } = reportOf({ tree, mode: 'quota', supply: 8, pieces })
    expect(categories[1]?.traits.map(({ askedPpm }) => askedPpm)).toEqual([125_000, 875_000])
  })

  it('ranks pieces by how unlikely their traits are together; equals share a rank', () => {
    const { ranking } = reportOf({ tree, mode: 'weighted', supply: 4, pieces })
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
    const { categories, ranking } = reportOf({ tree, mode: 'weighted', supply: 1, pieces: old })
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
    const report = reportOf({ tree, mode: 'weighted', supply: 4, pieces: [] })
    expect(report.ranking).toEqual([])
    expect(rarityHtml({ collection: 'x', report, imageOf: () => undefined })).toContain('0 pieces')
  })

  it('counts traits, and None is none', () => {
    const report = reportOf({ tree, mode: 'weighted', supply: 4, pieces: [] })
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
    const { ranking } = reportOf({ tree: wide, mode: 'weighted', supply: 10_000, pieces: many })
    expect(ranking).toHaveLength(10_000)
    for (const [index, piece] of ranking.entries()) {
      const next = ranking[index + 1]
      if (next !== undefined) expect(piece.scoreCentibits).toBeGreaterThanOrEqual(next.scoreCentibits)
    }
  })
})

describe('ranks', () => {
  const someTraits = fc.record({
    width: fc.integer({ min: 1, max: 6 }),
    rows: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }), { maxLength: 40 }),
  })

  /** Every likelihood as a whole number, and nothing clever. */
  function plainly(names: readonly string[], selected: Pieces): { number: number; rank: number }[] {
    const countOf = (name: string, value: unknown) =>
      BigInt(selected.filter(({ selection }) => selection[name] === value).length)
    const scored = selected.map(({ number, selection }) => ({
      number,
      likelihood: names.reduce((product, name) => product * countOf(name, selection[name]), 1n),
    }))
    scored.sort((a, b) => (a.likelihood < b.likelihood ? -1 : a.likelihood > b.likelihood ? 1 : a.number - b.number))
    return scored.map(({ number, likelihood }) => ({
      number,
      rank: scored.findIndex((other) => other.likelihood === likelihood) + 1,
    }))
  }

  it('are those of whole likelihoods, however many of them are asked for', () => {
    fc.assert(
      fc.property(someTraits, fc.integer({ min: 0, max: 50 }), ({ width, rows }, most) => {
        const names = Array.from({ length: width }, (_, c) => `c${c}`)
        const wide = traitTreeSchema.parse({
          categories: names.map((name) => ({
            name,
            traits: Array.from({ length: 5 }, (_, t) => ({ name: `t${t}`, value: 'x' })),
          })),
        })
        const selected = rows.map((row, index) => ({
          number: rows.length - index,
          selection: Object.fromEntries(names.map((name, c) => [name, `t${row[c] ?? 0}`])),
        }))
        const columns = traitColumns(names, selected)
        const { categories, ranking } = reportOf({ tree: wide, mode: 'weighted', supply: 50, pieces: selected })
        const expected = plainly(names, selected)
        expect(ranking.map(({ number, rank }) => ({ number, rank }))).toEqual(expected)
        expect(rankPieces(categories, columns, most)).toEqual(ranking.slice(0, most))
      }),
    )
  })

  it('are exact where a float would call two likelihoods equal', () => {
    const categories = Array.from({ length: 40 }, (_, c) => ({
      name: `c${c}`,
      shown: `c${c}`,
      traits: [0, 1].map((piece) => ({
        name: `t${piece}`,
        askedPpm: 0,
        askedCount: 0,
        gotPpm: 0,
        gotCount: c === 0 ? Number.MAX_SAFE_INTEGER - piece : 3,
      })),
    }))
    const selected = [0, 1].map((piece) => ({
      number: piece + 1,
      selection: Object.fromEntries(categories.map(({ name }) => [name, `t${piece}`])),
    }))
    const names = categories.map(({ name }) => name)
    expect(rankPieces(categories, traitColumns(names, selected)).map(({ number, rank }) => [number, rank])).toEqual([
      [2, 1],
      [1, 2],
    ])
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
  const report = reportOf({ tree, mode: 'weighted', supply: 4, pieces })

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
