import { numberedRandom } from '../../../prelude/seeded-random.ts'
import { OPEN } from '../draw/rows.ts'
import { brokenNogoods } from '../draw/rule-check.ts'
import { readSelection } from '../kept/read-selection.ts'
import { ruleLabel } from '../rule-label.ts'
import { isCrowdedOut } from './is-crowded-out.ts'
import { type Draft, type FixedCells, lacksValue, writeCells } from './draft.ts'

/**
 * Makes the pieces that are not free. Whole ones stand as they are, whatever they break; what they break is a reason.
 * In `weighted` partly fixed ones follow, those with the fewest open cells first, and are completed by the law; in
 * `quota` they are dealt together with the free ones.
 */
export function placeFixed(draft: Draft): void {
  const { input, rows } = draft
  const width = rows.width
  const partial: { number: number; open: number }[] = []
  for (const [number, levels] of [...input.fixed].sort((a, b) => a[0] - b[0])) {
    const row = number - 1
    writeCells(input.tree, rows, row, levels[0]!)
    const open = rows.options.subarray(row * width, (row + 1) * width).filter((option) => option === OPEN).length
    if (open > 0) partial.push({ number, open })
    else placeWhole(draft, number)
  }
  excludeCombinations(draft)
  if (input.mode === 'quota') return
  partial.sort((a, b) => a.open - b.open || a.number - b.number)
  for (const { number } of partial) placePartial(draft, number, input.fixed.get(number)!)
}

function placeWhole(draft: Draft, number: number): void {
  const { dealer, made } = draft
  const row = number - 1
  made[row] = 1
  reportBroken(draft, number)
  const twin = dealer.used.twin(row)
  if (twin < 0) dealer.keep(row)
  else reportTwin(draft, number, twin)
}

/** Uses up combinations that must not come back, unless a kept piece has them. */
function excludeCombinations({ input: { tree, supply, excluded }, rows, dealer }: Draft): void {
  for (const [index, selection] of excluded.entries()) {
    const { cells } = readSelection(tree, selection)
    const row = supply + index
    writeCells(tree, rows, row, new Map(cells.map((cell) => [cell.category, cell])))
    if (dealer.used.twin(row) < 0) dealer.keep(row)
  }
}

/** Completes a piece of which a part is kept: as much of it as can be. */
export function placePartial(draft: Draft, number: number, levels: readonly FixedCells[]): void {
  const { input, dealer, made, diagram } = draft
  const row = number - 1
  if (lacksValue(draft, row)) return
  const random = numberedRandom(input.partKey, number, input.takeOf(number))
  for (const [level, cells] of levels.entries()) {
    if (level > 0) reopen(draft, row, cells)
    if (dealer.complete(row, random)) {
      made[row] = 1
      return
    }
  }
  if (reportBroken(draft, number)) {
    dealer.fillAnyhow(row, random)
    made[row] = 1
    return
  }
  const sentence = `Piece ${number} is kept in part, and no unused valid combination completes it.`
  const reason = { kind: 'kept_no_completion', sentence, numbers: [number] } as const
  if (diagram.exact && isCrowdedOut(draft, levels.at(-1)!)) draft.certificate.push(reason)
  else draft.misses.push(reason)
}

function reopen({ rows, input }: Draft, row: number, cells: FixedCells): void {
  for (const [category, { none, range }] of input.tree.categories.entries()) {
    const lacking = range !== null && none >= 0 && Number.isNaN(rows.rungs[category]![row]!)
    rows.options[row * rows.width + category] = lacking ? none : OPEN
  }
  writeCells(input.tree, rows, row, cells)
}

/** Names the rules that fixed cells alone already break. */
function reportBroken(draft: Draft, number: number): boolean {
  const { tree } = draft.input
  const rules = [...new Set(brokenNogoods(tree, draft.rows, number - 1).map((nogood) => nogood.rule))]
  for (const rule of rules) {
    draft.certificate.push({
      kind: 'kept_breaks_rule',
      sentence: `Piece ${number} is kept as it is, but it breaks ${ruleLabel(tree.source.rules[rule]!, rule)}.`,
      rules: [rule],
      numbers: [number],
    })
  }
  return rules.length > 0
}

function reportTwin(draft: Draft, number: number, twin: number): void {
  draft.certificate.push({
    kind: 'kept_duplicate',
    sentence: `Pieces ${twin + 1} and ${number} are kept and are the same piece.`,
    numbers: [twin + 1, number],
  })
}
