import type { PastedTrait } from '../../../../../src-main/domain/plan/edit/paste-traits.ts'
import { foldName } from '../../../../../src-main/domain/prelude/fold-name.ts'
import { readNumber } from '../read-number.ts'

/** A line that can't be taken, counted from 1, and why. */
export type BadLine = { line: number; why: 'noName' | 'badRarity' | 'longName' }
export type ReadTable = { lines: PastedTrait[]; bad: BadLine[] }

type Column = 'name' | 'value' | 'rarity'

/** What the columns are called in a first line that says what they are. */
const HEADS: Readonly<Record<string, Column>> = {
  name: 'name',
  trait: 'name',
  value: 'value',
  rarity: 'rarity',
  weight: 'rarity',
}
const NAME_MAX = 300

/**
 * Lines of a spreadsheet, their cells parted by tabs, or where there is none by commas or semicolons: name, value, rarity,
 * unless a first line says another order. Two columns of which the second is all numbers are name and rarity.
 */
export function readTable(pasted: string): ReadTable {
  const rows = readRows(pasted)
  const heads = rows[0]?.cells.map((cell) => HEADS[foldName(cell)])
  const isHeaded = heads !== undefined && heads.includes('name') && heads.every((head) => head !== undefined)
  const body = isHeaded ? rows.slice(1) : rows
  const columns = isHeaded ? heads : columnsOf(body.map(({ cells }) => cells))
  const lines: PastedTrait[] = []
  const bad: BadLine[] = []
  for (const { cells, line } of body) {
    const cell = (column: Column) => (cells[columns.indexOf(column)] ?? '').trim()
    const [name, value, written] = [cell('name'), cell('value'), cell('rarity')]
    const rarity = written === '' ? undefined : readNumber(written)
    if (name === '') bad.push({ line, why: 'noName' })
    else if (name.length > NAME_MAX) bad.push({ line, why: 'longName' })
    else if (rarity === null || (rarity !== undefined && rarity < 0)) bad.push({ line, why: 'badRarity' })
    else lines.push({ name, ...(value !== '' && { value }), ...(rarity !== undefined && { rarity }) })
  }
  return { lines, bad }
}

function columnsOf(rows: readonly (readonly string[])[]): (Column | undefined)[] {
  const isPair = rows.every((cells) => cells.length <= 2)
  const seconds = rows.map((cells) => (cells[1] ?? '').trim()).filter((cell) => cell !== '')
  const areNumbers = seconds.length > 0 && seconds.every((cell) => readNumber(cell) !== null)
  return isPair && areNumbers ? ['name', 'rarity'] : ['name', 'value', 'rarity']
}

/** Cells as spreadsheets write them: in quotes where they hold what parts cells, a quote doubled (RFC 4180). */
function readRows(pasted: string): { cells: string[]; line: number }[] {
  const part = [/\t/, /;/, /,/].find((sign) => sign.test(pasted.split(/\r?\n/, 1)[0] ?? ''))?.source ?? ','
  const sign = part === '\\t' ? '\t' : part
  const rows: { cells: string[]; line: number }[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let begun = 1
  const endCell = () => {
    cells.push(cell)
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, line: begun })
    cells = []
    begun = line
  }
  for (let at = 0; at < pasted.length; at += 1) {
    const char = pasted[at] ?? ''
    if (char === '\n') line += 1
    if (isQuoted) {
      if (char !== '"') cell += char
      else if (pasted[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (char === '"' && cell === '') isQuoted = true
    else if (char === sign) endCell()
    else if (char === '\n') endRow()
    else if (char !== '\r') cell += char
  }
  endRow()
  return rows
}
