import type { Problem } from '../../../../schemas/errors.ts'
import { ok, type Result } from '../../../domain/prelude/result.ts'
import { packColor, parseColor } from '../color/parse-color.ts'
import { takeCanvas } from '../compose/canvas.ts'
import { composeImage } from '../compose/compose-image.ts'
import { openLayer, type SharedLayer } from '../layer/layer.ts'
import { encodePng } from '../png/encode.ts'
import { sha256Of } from '../store/sha256.ts'
import { writeFileWhole } from '../store/write-file.ts'
import { advanceOf, drawText } from '../text/draw-text.ts'
import { loadFont } from '../text/font.ts'
import { fitText } from '../text/wrap-text.ts'

/** Everything is in pixels. `labelPx` is the height of the line under each cell, 0 for none. */
export type SheetLayout = {
  columns: number
  cellPx: number
  gapPx: number
  labelPx: number
  background: string
  ink: string
}

export type ContactSheetTask = {
  cells: { layer: SharedLayer; label: string }[]
  layout: SheetLayout
  fontUrl: string
  target: string
}

export type WrittenSheet = { sha256: string; sizeBytes: number; width: number; height: number }

export function contactSheet({ cells, layout, fontUrl, target }: ContactSheetTask): Result<WrittenSheet, Problem> {
  const { columns, cellPx, gapPx, labelPx } = layout
  const rowPx = cellPx + labelPx + gapPx
  const width = gapPx + columns * (cellPx + gapPx)
  const height = gapPx + Math.ceil(cells.length / columns) * rowPx
  const places = cells.map(({ layer, label }, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)]
    return { layer, label, x: gapPx + column * (cellPx + gapPx), y: gapPx + row * rowPx }
  })
  const image = composeImage(
    takeCanvas(width, height, packColor(parseColor(layout.background))),
    places.map(({ layer, x, y }) => ({
      layer: openLayer(layer),
      x: x + layer.left,
      y: y + layer.top,
      blend: 'normal',
      opacity: 1,
    })),
  )
  if (labelPx > 0) {
    const font = loadFont(fontUrl)
    const advance = advanceOf(font, labelPx)
    const color = parseColor(layout.ink)
    for (const { label, x, y } of places) {
      const text = fitText(label, Math.floor(cellPx / advance))
      const indent = Math.max(0, Math.floor((cellPx - [...text].length * advance) / 2))
      drawText(image, font, { text, x: x + indent, y: y + cellPx, heightPx: labelPx, color })
    }
  }
  const bytes = encodePng(image, 'small')
  const written = writeFileWhole(target, bytes, false)
  return written.ok ? ok({ sha256: sha256Of(bytes), sizeBytes: bytes.length, width, height }) : written
}
