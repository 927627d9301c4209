import type { Figure } from './judge.ts'
import type { Machine } from './machine.ts'
import type { Spread } from './spread.ts'

const HEAD = ['bench', 'work', 'ours (min … max)', 'against', 'theirs (min … max)', 'ratio', 'to reach', '']

/** The line that says what was measured on. */
export function machineLine({ processor, cores, memoryGb, platform, load, node, sqlite, ovenbird }: Machine): string {
  return (
    `${processor}, ${cores} cores, ${memoryGb} GB, ${platform}, load ${load}; ` +
    `Node ${node}, SQLite ${sqlite}, Ovenbird ${ovenbird}`
  )
}

/** Figures as a table for a terminal, with what the notes say under it. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)]
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const notes = new Map(figures.flatMap(({ bench, work, note }) => (note ? [[`${bench}, ${work}`, note]] : [])))
  return [...lines, '', ...[...notes].map(([subject, note]) => `${subject}: ${note}`)].join('\n').trimEnd()
}

function cells({ bench, work, unit, ours, against, ratio, goal, reached }: Figure): string[] {
  return [
    bench,
    work,
    `${spread(ours)} ${unit}`,
    against?.name ?? '',
    against ? `${spread(against)} ${unit}` : '',
    ratio ? `${spread(ratio)} ×` : '',
    goal ?? '',
    reached === undefined ? '' : reached ? 'reached' : 'MISSED',
  ]
}

function spread({ median, min, max }: Spread): string {
  return min === max ? digits(median) : `${digits(median)} (${digits(min)} … ${digits(max)})`
}

/** Three significant digits; whole from 100 up. */
function digits(value: number): string {
  if (Math.abs(value) >= 100)
    return Math.round(value)
      .toString()
      .replaceAll(/\B(?=(\d{3})+$)/g, ' ')
  return Number(value.toPrecision(3)).toString()
}

const width = (text: string) => [...text].length
const pad = (text: string, columns: number) => text + ' '.repeat(columns - width(text))
