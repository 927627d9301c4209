import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'
import { type Scheme, type Token, tokens } from './tokens.ts'

const grounds: Token[] = ['rail', 'bg', 'bg-1', 'bg-2', 'bg-3']
const inks: Token[] = ['text', 'dim', 'faint', 'accent', 'ok', 'warn', 'bad', 'info']

test('contrast is that of WCAG: 21 for black on white, 4.48 for the well-known grey #777', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
})

describe.each(Object.keys(tokens) as Scheme[])('in %s', (scheme) => {
  const colours = tokens[scheme]

  test.each(inks)('%s can be read on every ground', (ink) => {
    const weakest = Math.min(...grounds.map((ground) => contrast(colours[ink], colours[ground])))
    expect(weakest).toBeGreaterThanOrEqual(4.5)
  })

  test('the next action can be read', () => {
    expect(contrast(colours['on-accent'], colours.accent)).toBeGreaterThanOrEqual(4.5)
  })
})
