import { expect, test } from 'vitest'
import { collectionSchema } from '../../../../../schemas/collection.ts'
import { editDocument } from '../../../../../src-main/domain/plan/edit/edit-document.ts'
import type { ChangeOf } from '../../edit/shown-document.ts'
import { addStep, moveStep, removeStep } from './finish-changes.ts'
import { setParam, valueAt, withValue } from './param-place.ts'
import { switchTool } from './switch-tool.ts'

const document = collectionSchema.parse({
  kind: 'ovenbird.collection',
  schemaVersion: 1,
  name: 'Keepers',
  supply: 3,
  generator: { kind: 'tool', toolId: 'compose' },
  params: { width: 64, height: 64, layers: { Hat: { opacity: 0.5, fit: 'cover' } } },
  traitTree: { categories: [] },
})
const after = (...changes: ChangeOf[]) =>
  changes.reduce((now, changeOf) => {
    const edited = editDocument(now, changeOf(now)?.edits ?? [])
    if (!edited.ok) throw new Error(JSON.stringify(edited.error))
    return edited.value.document
  }, document)

test('one parameter is set, the others stay', () => {
  expect(after(setParam('generator', ['width'], 128)).params).toEqual({ ...document.params, width: 128 })
})

test('an option of a layer that is taken away leaves nothing empty behind', () => {
  const without = after(
    setParam('generator', ['layers', 'Hat', 'opacity'], undefined),
    setParam('generator', ['layers', 'Hat', 'fit'], undefined),
  )
  expect(without.params).toEqual({ width: 64, height: 64 })
  expect(valueAt(withValue({}, ['layers', 'Fur', 'blend'], 'screen'), ['layers', 'Fur', 'blend'])).toBe('screen')
  expect(valueAt(document.params, ['layers', 'constructor', 'name'])).toBeUndefined()
})

test('another tool keeps the parameters that it knows', () => {
  const properties = { prompt: {}, width: {} }
  const sketch = {
    id: 'sketch',
    inputSchema: { type: 'object' as const, properties, required: [], additionalProperties: false as const },
  }
  expect(after(switchTool(sketch))).toMatchObject({ generator: { toolId: 'sketch' }, params: { width: 64 } })
  expect(after(switchTool(sketch)).params).not.toHaveProperty('layers')
  expect(switchTool({ ...sketch, id: 'compose' })(document)).toBeNull()
})

test('finishing steps keep their order and their own parameters', () => {
  const steps = after(addStep('trim'), addStep('resize'), setParam({ step: 1 }, ['width'], 32), moveStep(1, -1))
  expect(steps.finish).toEqual([
    { toolId: 'resize', params: { width: 32 } },
    { toolId: 'trim', params: {} },
  ])
  expect(moveStep(0, -1)(steps)).toBeNull()
  expect(after(addStep('trim'), removeStep(0)).finish).toEqual([])
})
