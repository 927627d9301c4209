import fc from 'fast-check'
import type { z } from 'zod'
import { collectionSchema } from '../../../schemas/collection.ts'
import type { Edit } from '../../../schemas/edit.ts'
import { eventPayloads, type EventType, type NewEvent } from '../../../schemas/event.ts'
import { sketchDocument } from './sketch-document.ts'

type Def = { type: string } & Record<string, unknown>

const ulids = (kind: string) => fc.integer({ min: 0, max: 3 }).map((n) => `${n}${kind}`.padEnd(26, '0'))
/** Edits that can be made on any of these documents, in any order: the log holds no others. */
const edits = fc.array(
  fc.oneof(
    fc
      .constantFrom(['name', 'Wings'], ['description', 'Many'], ['supply', 9], ['budget', { timeMs: 5 }], ['budget'])
      .map(([field = '', value]): Edit => ({
        op: 'set',
        at: 'document',
        field,
        ...(value && { value }),
      })),
    fc
      .integer({ min: 0, max: 3 })
      .map((rarity): Edit => ({ op: 'set', at: { category: 'bird', trait: 'owl' }, field: 'rarity', value: rarity })),
    fc.integer({ min: 0, max: 3 }).map((index): Edit => ({ op: 'move', at: { category: 'hat' }, index })),
  ),
  { maxLength: 3 },
)

const hashes = fc.integer({ min: 0, max: 7 }).map((n) => String(n).repeat(64))

/** A few of each, so that events meet: the same cooks, pieces, versions and jobs again and again. */
const byName: Record<string, fc.Arbitrary<unknown>> = {
  cookId: ulids('C').map((id) => id.replace(/^[23]/, '0')),
  collectionId: ulids('A'),
  versionId: ulids('V'),
  parentVersionId: fc.option(ulids('V')),
  versionIds: fc.array(ulids('V'), { maxLength: 3 }),
  notChosen: fc.array(ulids('V'), { maxLength: 3 }),
  exportId: ulids('E'),
  jobId: ulids('J'),
  number: fc.integer({ min: 1, max: 4 }),
  edits,
  inverse: edits,
  document: fc.constantFrom(
    collectionSchema.parse(sketchDocument()),
    collectionSchema.parse(sketchDocument({ name: 'Others', supply: 3 })),
  ),
}

/** Any event the schemas allow, of every type there is. */
export const anyEvent: fc.Arbitrary<NewEvent> = fc.oneof(
  ...(Object.keys(eventPayloads) as EventType[]).map((type) =>
    valueOf(eventPayloads[type]).map((payload) => {
      const entityType = type.split('.')[0] === 'category' ? 'piece' : type.split('.')[0]
      return { type, entityType, entityId: 'x', payload } as NewEvent
    }),
  ),
)

/** Values of a schema, as far as contracts of this repository go. */
function valueOf(schema: unknown, name = ''): fc.Arbitrary<unknown> {
  const known = byName[name]
  if (known) return known
  const def = defOf(schema)
  switch (def.type) {
    case 'object': {
      const shape = def['shape'] as Record<string, unknown>
      const optional = (key: string) => defOf(shape[key]).type === 'optional'
      const keys = Object.keys(shape)
      return fc.record(Object.fromEntries(keys.map((key) => [key, valueOf(shape[key], key)])), {
        requiredKeys: keys.filter((key) => !optional(key)),
      })
    }
    case 'optional':
      return valueOf(def['innerType'])
    case 'default':
      return valueOf(def['innerType'])
    case 'nullable':
      return fc.option(valueOf(def['innerType']), { freq: 3 })
    case 'array':
      return fc.array(valueOf(def['element']), { minLength: 1, maxLength: 3 })
    case 'record':
      return fc.dictionary(fc.constantFrom('Hat', 'Bird', 'totalMs'), valueOf(def['valueType']), { maxKeys: 3 })
    case 'union':
      return fc.oneof(...(def['options'] as unknown[]).map((option) => valueOf(option)))
    case 'enum':
      return fc.constantFrom(...Object.values(def['entries'] as Record<string, string>))
    case 'literal':
      return fc.constantFrom(...(def['values'] as unknown[]))
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.integer({ min: 1, max: 1_000 }).map((n) => ((schema as z.ZodType).safeParse(n / 8).success ? n / 8 : n))
    case 'null':
      return fc.constant(null)
    case 'string':
      return stringOf(schema as z.ZodType)
    default:
      return fc.constantFrom('ä', 'x', 1)
  }
}

function defOf(schema: unknown): Def {
  return (schema as z.ZodType)._zod.def as unknown as Def
}

function stringOf(schema: z.ZodType): fc.Arbitrary<string> {
  const fits = (text: string) => schema.safeParse(text).success
  if (fits('0'.repeat(64)) && !fits('x')) return hashes
  if (fits('0'.repeat(26)) && !fits('x')) return ulids('X')
  if (fits('7') && !fits('x')) return fc.constantFrom('0', '7', '18446744073709551615')
  return fc.constantFrom('x', 'naïve ✓', 'it\'s "quoted"', '<b>')
}
