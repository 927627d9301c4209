import { expect, test } from 'vitest'
import { collectionSchema } from '../../../../../schemas/collection.ts'
import { fieldSpecs } from './field-specs.ts'

const document = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Keepers',
  supply: 12_000,
  seed: 11,
  generator: { kind: 'tool', toolId: 'compose' },
  traitTree: { categories: [] },
})

test('what stands in a field, read again, changes nothing', () => {
  for (const spec of Object.values(fieldSpecs)) {
    const read = spec.read(spec.write(document))
    const after = read.ok ? spec.write({ ...document, ...read.value }) : read.error
    expect([spec.name, after]).toEqual([spec.name, spec.write(document)])
  }
})

test('a supply may be typed in thousands, and is refused in words outside of what there can be', () => {
  expect(fieldSpecs.supply.read('10k')).toEqual({ ok: true, value: { supply: 10_000 } })
  for (const typed of ['0', '20m', 'many']) {
    const read = fieldSpecs.supply.read(typed)
    expect([typed, read.ok ? read.value : read.error]).toEqual([typed, expect.stringMatching(/^[A-Z].*\.$/)])
  }
})

test('a seed of 64 bits keeps every digit', () => {
  expect(fieldSpecs.seed.read(' 18446744073709551615 ')).toEqual({ ok: true, value: { seed: '18446744073709551615' } })
  expect(fieldSpecs.seed.read('18446744073709551616').ok).toBe(false)
  expect(fieldSpecs.seed.read('-1').ok).toBe(false)
})

test('a collection keeps a name', () => {
  expect(fieldSpecs.name.read('   ').ok).toBe(false)
  expect(fieldSpecs.name.read('حُرّاس الفوانيس')).toEqual({ ok: true, value: { name: 'حُرّاس الفوانيس' } })
})
