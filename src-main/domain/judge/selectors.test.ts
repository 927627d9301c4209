import { describe, expect, test } from 'vitest'
import { parseSelector } from './parse-selector.ts'
import { selects } from './selects.ts'

const piece = (number: number, more: Partial<Parameters<typeof selects>[1]> = {}) => ({
  number,
  status: 'generated' as const,
  decision: 'none' as const,
  selection: { Hat: 'Crown', Mask: null, Serial: 7 },
  ...more,
})

const pieces = [
  piece(1),
  piece(2, { decision: 'approved' }),
  piece(3, { decision: 'rejected', selection: { Hat: 'Bell', Mask: 'Fox', Serial: 8 } }),
  piece(4, { status: 'failed' }),
  piece(5, { status: 'gap', decision: 'rejected' }),
]

function meant(text: string): number[] {
  const terms = parseSelector(text)
  if (!terms.ok) throw new Error(terms.error.message)
  return pieces.filter((one) => selects(terms.value, one)).map((one) => one.number)
}

describe('pieces that are meant by', () => {
  test.each([
    ['all', [1, 2, 3, 4]],
    ['ALL', [1, 2, 3, 4]],
    ['new', [1, 4]],
    ['approved', [2]],
    ['rejected', [3]],
    ['failed', [4]],
    ['3', [3]],
    ['#3', [3]],
    ['2-4', [2, 3, 4]],
    ['2..3', [2, 3]],
    ['1, 4-9', [1, 4, 5]],
    ['Hat:Bell', [3]],
    ['hat = bell', [3]],
    ['Mask:None', [1, 2, 4, 5]],
    ['Serial:8', [3]],
    ['Hat:Bell, approved', [2, 3]],
    ['Hat:Acorn', []],
  ])('"%s"', (text, numbers) => {
    expect(meant(text)).toEqual(numbers)
  })

  test.each(['', 'nonsense', '0', '4-2', 'Hat:', ':Crown', '1-', 'all,,2'])(
    '"%s" is nobody’s guess: it is refused',
    (text) => {
      const parsed = parseSelector(text)
      expect(parsed).toMatchObject({ ok: false, error: { code: 'VALIDATION', cure: expect.stringContaining('1-20') } })
    },
  )
})
