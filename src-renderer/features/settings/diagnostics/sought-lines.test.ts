import { expect, test } from 'vitest'
import type { LogLine } from '../../../../schemas/engine-state.ts'
import { lineText, soughtLines } from './sought-lines.ts'
import { writeReport } from './write-report.ts'

const lines: LogLine[] = [
  { ts: 0, level: 'info', message: 'Opened Owls' },
  { ts: 1, level: 'warn', message: 'A layer is slow', details: { file: 'Hat/Crown.png' } },
  { ts: 2, level: 'error', message: 'The disk is full' },
]
const shown = (...of: Parameters<typeof soughtLines>) => soughtLines(...of).map(({ message }) => message)

test('what is typed is looked for in all of a line, details too', () => {
  expect(shown(lines, 'CROWN', 'all')).toEqual(['A layer is slow'])
  expect(shown(lines, ' ', 'all')).toHaveLength(3)
})

test('a level shows what is at least as grave', () => {
  expect(shown(lines, '', 'warn')).toEqual(['A layer is slow', 'The disk is full'])
  expect(shown(lines, '', 'error')).toEqual(['The disk is full'])
})

test('a line says when, how grave, and what', () => {
  expect(lines[1] && lineText(lines[1])).toBe('1970-01-01T00:00:00.001Z warn  A layer is slow {"file":"Hat/Crown.png"}')
})

test('a report can be written while the engine is gone', () => {
  expect(writeReport(undefined, null, [])).toContain('Ovenbird')
})
