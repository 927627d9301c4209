import type { Problem } from '../../../schemas/errors.ts'
import { err, ok, type Result } from '../../domain/prelude/result.ts'
import { IMAGE_LIMITS } from './image/limits.ts'
import type { Box, Scaling } from './layer/prepare-layer.ts'
import type { TaskRunner } from './task-runner.ts'
import type { SheetLayout, WrittenSheet } from './tasks/contact-sheet.ts'

/** One picture of the sheet: a blob and what stands under it. */
export type SheetItem = { sha256: string; label: string }

export type SheetOptions = Partial<SheetLayout> & {
  /** At most this many cells; of more items an evenly spread part is shown, the first always. 400 where absent. */
  maxCells?: number
  scaling?: Scaling
}

/** The written sheet; `shown` are the indexes of the items on it. */
export type ContactSheet = WrittenSheet & { shown: number[] }

type Io = { blobsDir: string; target: string; fontUrl: string; runner: TaskRunner }

const DEFAULTS: Omit<SheetLayout, 'columns'> = {
  cellPx: 128,
  gapPx: 8,
  labelPx: 16,
  background: '#15171c',
  ink: '#c9ced8',
}

/** Draws pictures in rows with labels under them, as one PNG: cells are made in all workers, the sheet in one. */
export async function makeContactSheet(
  items: readonly SheetItem[],
  options: SheetOptions,
  { blobsDir, target, fontUrl, runner }: Io,
): Promise<Result<ContactSheet, Problem>> {
  const { maxCells = 400, scaling = 'smooth', ...given } = options
  const shown = spread(items.length, maxCells)
  if (shown.length === 0)
    return err({
      code: 'VALIDATION',
      message: 'A contact sheet needs at least one picture.',
      cure: 'Cook a piece first.',
    })
  const layout = { ...DEFAULTS, columns: squareColumns(shown.length), ...given }
  const rows = Math.ceil(shown.length / layout.columns)
  const areaPx =
    layout.columns * (layout.cellPx + layout.gapPx) * rows * (layout.cellPx + layout.labelPx + layout.gapPx)
  if (areaPx > IMAGE_LIMITS.areaPx)
    return err({
      code: 'VALIDATION',
      field: 'cellPx',
      message: `The contact sheet would have ${areaPx} pixels; the limit is ${IMAGE_LIMITS.areaPx}.`,
      cure: 'Choose smaller or fewer cells.',
    })

  const box: Box = { width: layout.cellPx, height: layout.cellPx, fit: 'contain', scaling }
  const loaded = await Promise.all(
    shown.map((index) => runner.run('loadCell', { blobsDir, sha256: items[index]!.sha256, box })),
  )
  const cells = []
  for (const [position, cell] of loaded.entries()) {
    if (!cell.ok) return cell
    cells.push({ layer: cell.value, label: items[shown[position]!]!.label })
  }
  const sheet = await runner.run('contactSheet', { cells, layout, fontUrl, target })
  return sheet.ok ? ok({ ...sheet.value, shown }) : sheet
}

/** `count` indexes out of `total`, evenly spread, in order. */
function spread(total: number, count: number): number[] {
  if (total <= count) return Array.from({ length: total }, (_, index) => index)
  return Array.from({ length: count }, (_, index) => Math.floor((index * total) / count))
}

/** As many columns as rows, or one more. */
function squareColumns(count: number): number {
  let columns = 1
  while (columns * columns < count) columns++
  return columns
}
