import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Collection, collectionSchema } from '../../../../schemas/collection.ts'
import { type Edit, editSchema } from '../../../../schemas/edit.ts'
import { documentArbitrary, editArbitrary, type EditMaker } from '../../../../tests/support/traits/edit-arbitrary.ts'
import { documentHashOf } from '../document-hash.ts'
import { checkNames } from '../traits/check/check-names.ts'
import { editDocument } from './edit-document.ts'
import { replayEdits } from './replay-edits.ts'

const streams = fc.array(editArbitrary, { minLength: 1, maxLength: 8 })

/** Those of the edits that can be made one after the other, each as a person would make it on what is there then. */
function possible(document: Collection, makers: readonly EditMaker[]): Edit[] {
  const edits: Edit[] = []
  for (const maker of makers) {
    const now = editDocument(document, edits)
    if (!now.ok) throw new Error('edits that could be made one by one can not be made together')
    const edit = maker(now.value.document)
    if (editDocument(document, [...edits, edit]).ok) edits.push(edit)
  }
  return edits
}

function made(document: Collection, edits: readonly Edit[]) {
  const edited = editDocument(document, edits)
  if (!edited.ok) throw new Error(edited.error.map((problem) => problem.message).join(' '))
  return edited.value
}

test('the inverse of any edits brings the former document back, and its own inverse the later one', () => {
  let ofMany = 0
  fc.assert(
    fc.property(documentArbitrary, streams, (document, makers) => {
      const edits = possible(document, makers)
      if (edits.length > 1) ofMany += 1
      const edited = made(document, edits)
      const undone = made(edited.document, edited.inverse)
      expect(undone.document).toStrictEqual(document)
      expect(documentHashOf(undone.document, [])).toBe(documentHashOf(document, []))
      expect(made(undone.document, undone.inverse).document).toStrictEqual(edited.document)
    }),
    { numRuns: 150 },
  )
  expect(ofMany).toBeGreaterThan(0)
})

test('edits are made again from what was written of them: the same document, of the schema, without shared names', () => {
  const written = z.array(editSchema)
  fc.assert(
    fc.property(documentArbitrary, streams, (document, makers) => {
      const edited = made(document, possible(document, makers))
      const read = (edits: readonly Edit[]) => {
        const text = JSON.stringify(edits)
        return written.parse(JSON.parse(text))
      }
      expect(read(edited.edits)).toStrictEqual(edited.edits)
      expect(read(edited.inverse)).toStrictEqual(edited.inverse)
      expect(replayEdits(document, read(edited.edits))).toStrictEqual(edited.document)
      expect(replayEdits(edited.document, read(edited.inverse))).toStrictEqual(document)
      expect(collectionSchema.parse(edited.document)).toStrictEqual(edited.document)
      expect(checkNames(edited.document.traitTree)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('whatever is edited, the document before stays as it was', () => {
  fc.assert(
    fc.property(documentArbitrary, streams, (document, makers) => {
      const before = structuredClone(document)
      for (const maker of makers) editDocument(document, [maker(document)])
      expect(document).toStrictEqual(before)
    }),
    { numRuns: 100 },
  )
})
