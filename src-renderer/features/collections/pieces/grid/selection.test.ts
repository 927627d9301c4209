import { describe, expect, test } from 'vitest'
import { allSelected, focusIn, movedTo, noSelection, shownOf, targetsOf, toggledPiece } from './selection.ts'

const numbers = [2, 3, 5, 7, 11, 13]
const at = (focus: number) => ({ ...noSelection, focus, anchor: focus })

describe('moving', () => {
  test('stops at both ends', () => {
    expect(movedTo(at(2), numbers, -1, false).focus).toBe(2)
    expect(movedTo(at(13), numbers, 6, false).focus).toBe(13)
    expect(movedTo(at(2), [], 0, false).focus).toBe(2)
  })
  test('with Shift selects from where it began, there and back', () => {
    const there = movedTo(movedTo(at(5), numbers, 3, true), numbers, 4, true)
    expect([...there.selected]).toEqual([5, 7, 11])
    const back = movedTo(there, numbers, 1, true)
    expect([...back.selected]).toEqual([3, 5])
    expect(back.focus).toBe(3)
  })
  test('keeps what is selected', () => {
    expect(movedTo(toggledPiece(at(3), 3), numbers, 4, false).selected).toEqual(new Set([3]))
  })
})

describe('a key acts on', () => {
  test('the piece in focus while none is selected', () => {
    expect(targetsOf(at(5), numbers)).toEqual([5])
    expect(targetsOf(at(6), numbers)).toEqual([])
  })
  test('the selected pieces, in order, wherever the focus is', () => {
    const selection = toggledPiece(toggledPiece(at(2), 11), 3)
    expect(targetsOf({ ...selection, focus: 13 }, numbers)).toEqual([3, 11])
  })
  test('of the selected pieces only those that the filter leaves; the others come back with it', () => {
    const selection = allSelected(at(2), numbers)
    expect(targetsOf(selection, [3, 4, 5])).toEqual([3, 5])
    expect(targetsOf(selection, numbers)).toEqual(numbers)
    const many = Array.from({ length: 1_000 }, (_, index) => index + 1)
    expect(shownOf(new Set([5_000, 7, 3]), many)).toEqual([3, 7])
  })
})

describe('when the list changes, the focus', () => {
  test('stays on its piece', () => expect(focusIn(numbers, 7)).toBe(7))
  test('goes to the next one where its piece has left', () => expect(focusIn([2, 3, 5, 11], 7)).toBe(11))
  test('goes to the last one where nothing follows', () => expect(focusIn([2, 3], 7)).toBe(3))
  test('begins at the first one', () => expect(focusIn(numbers, null)).toBe(2))
  test('is nowhere in an empty list', () => expect(focusIn([], 7)).toBeNull())
})
