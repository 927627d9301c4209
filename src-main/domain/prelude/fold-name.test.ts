import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from './fold-name.ts'

describe('names', () => {
  it('are one where only spaces, case, or how an accent is written differ', () => {
    expect(foldName('  Zoë ')).toBe(foldName('ZOE\u0308'))
    expect(foldName('Straße')).toBe(foldName('STRASSE'))
    expect(foldName('\tMoss Moon\u00a0')).toBe('moss moon')
    expect(foldName('Ｋ')).not.toBe(foldName('K'))
  })

  it('are folded alike, plain or not', () => {
    const slowly = (name: string) => name.trim().normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (name) => {
        expect(foldName(name)).toBe(slowly(name))
      }),
    )
  })
})
