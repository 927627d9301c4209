import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { traitTreeSchema } from '../../../../schemas/trait-tree.ts'
import erc721Schema from '../../../../tests/support/metadata-schemas/erc721.schema.json' with { type: 'json' }
import metaplexSchema from '../../../../tests/support/metadata-schemas/metaplex.schema.json' with { type: 'json' }
import openseaSchema from '../../../../tests/support/metadata-schemas/opensea.schema.json' with { type: 'json' }
import plainSchema from '../../../../tests/support/metadata-schemas/plain.schema.json' with { type: 'json' }
import { attributesOf } from '../attributes.ts'
import { checkCollectionMetadata } from './check-collection-metadata.ts'
import { imageAddress } from './image-address.ts'
import { pieceMetadata } from './piece-metadata.ts'

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
addFormats.default(ajv)

const tree = traitTreeSchema.parse({
  categories: [
    { name: 'Fur', metadataName: 'Coat', traits: [{ name: 'Red', value: { asset: 'red.png' } }] },
    { name: 'Hat', required: false, traits: [{ name: '<b>=1+1</b>', value: 'x' }] },
    { name: 'Level', traits: [{ name: '7', value: 7 }] },
    { name: 'Wind', traits: [{ name: 'Strong', value: 0.8 }] },
    { name: 'Secret', inMetadata: false, traits: [{ name: 'a', value: 'a' }] },
    { name: 'Edition', mode: 'generated', generator: { type: 'range', start: 1, end: 99, step: 1, zeroPad: 4 } },
  ],
})
const selection = { Fur: 'Red', Hat: null, Level: '7', Wind: 'Strong', Secret: 'a', Edition: '0042' }
const full = {
  name: 'Lantern "Keepers"',
  description: 'Line one\nline two',
  metadata: {
    symbol: 'LANT',
    baseUri: 'ipfs://cid/',
    externalUrl: 'https://example.org/lanterns',
    royaltyBasisPoints: 500,
    creators: [{ address: 'abc', share: 100 }],
  },
}
const bare = { name: 'Bare', description: '', metadata: undefined }
const piece = {
  number: 7,
  seed: '18446744073709551615',
  attributes: attributesOf(tree)({ selection }),
  image: imageAddress('ipfs://cid/', '7 🎩#%.png', '../images'),
  mediaType: 'image/png',
  requestHash: 'a'.repeat(64),
  pixelSha256: 'b'.repeat(64),
}

describe('metadata of a piece', () => {
  it.each([
    ['erc721', erc721Schema],
    ['erc721', openseaSchema],
    ['metaplex', metaplexSchema],
    ['json', plainSchema],
  ] as const)('%s is valid by its published schema', (format, schema) => {
    const validate = ajv.compile(schema)
    for (const collection of [full, bare]) {
      for (const attributes of [piece.attributes, []]) {
        const text = JSON.stringify(pieceMetadata(format, collection, { ...piece, attributes }))
        validate(JSON.parse(text))
        expect(validate.errors ?? []).toEqual([])
      }
    }
  })

  it('says what OpenSea shows: names, numbers as numbers, counters as such, nothing for None', () => {
    expect(pieceMetadata('erc721', full, piece)).toEqual({
      name: 'Lantern "Keepers" #7',
      description: 'Line one\nline two',
      image: 'ipfs://cid/7%20%F0%9F%8E%A9%23%25.png',
      external_url: 'https://example.org/lanterns',
      attributes: [
        { trait_type: 'Coat', value: 'Red' },
        { trait_type: 'Level', value: 7 },
        { trait_type: 'Wind', value: 'Strong' },
        { display_type: 'number', trait_type: 'Edition', value: 42 },
      ],
    })
  })

  it('says what Metaplex pays out', () => {
    expect(pieceMetadata('metaplex', full, piece)).toMatchObject({
      symbol: 'LANT',
      seller_fee_basis_points: 500,
      properties: {
        files: [{ uri: 'ipfs://cid/7%20%F0%9F%8E%A9%23%25.png', type: 'image/png' }],
        category: 'image',
        creators: [{ address: 'abc', share: 100 }],
      },
    })
  })

  it('survives categories named like parts of a prototype', () => {
    const hostile = traitTreeSchema.parse({
      categories: ['__proto__', 'constructor'].map((name) => ({ name, traits: [{ name: 'toString', value: 'x' }] })),
    })
    const chosen = Object.fromEntries([
      ['__proto__', 'toString'],
      ['constructor', 'toString'],
    ])
    const attributes = attributesOf(hostile)({ selection: chosen })
    const text = JSON.stringify(pieceMetadata('json', bare, { ...piece, attributes }))
    expect(text).toContain('"traits":{"__proto__":"toString","constructor":"toString"}')
    expect(attributesOf(hostile)({ selection: {} })).toEqual([])
  })
})

it('points at the images where they lie as long as no address is known', () => {
  expect(imageAddress(undefined, '1.png', '../images')).toBe('../images/1.png')
  expect(imageAddress(' https://x.org/a// ', '1.png', '../images')).toBe('https://x.org/a/1.png')
})

it('says what the chosen formats could not publish', () => {
  const metadata = { symbol: 'ÄLONGSYMBOL', baseUri: 'no address', creators: [{ address: 'a', share: 60 }] }
  const fields = (formats: ('erc721' | 'metaplex')[]): (string | undefined)[] =>
    checkCollectionMetadata(metadata, formats).map((problem) => problem.field)
  expect(fields(['erc721'])).toEqual(['metadata.baseUri'])
  expect(fields(['metaplex'])).toEqual(['metadata.baseUri', 'metadata.symbol', 'metadata.creators'])
  expect(checkCollectionMetadata(full.metadata, ['metaplex'])).toEqual([])
})
