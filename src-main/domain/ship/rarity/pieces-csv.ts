import type { Selection } from '../../../../schemas/collection.ts'
import { csvText } from './csv-text.ts'
import type { RarityReport } from './rarity-report.ts'

/** The text of pieces.csv: a line for each piece with its rank (1 is the rarest), score in bits, and traits. */
export function piecesCsv(
  report: RarityReport,
  pieces: readonly { number: number; fileName: string; selection: Selection }[],
): string {
  const ranks = new Map(report.ranking.map((piece) => [piece.number, piece]))
  const header = ['number', 'file', 'rank', 'score_bits', ...report.categories.map(({ shown }) => shown)]
  const rows = pieces.map(({ number, fileName, selection }) => {
    const ranked = ranks.get(number)
    const traits = report.categories.map(({ name }) =>
      String((Object.hasOwn(selection, name) ? selection[name] : null) ?? 'None'),
    )
    return [number, fileName, ranked?.rank ?? '', ranked === undefined ? '' : ranked.scoreCentibits / 100, ...traits]
  })
  return csvText([header, ...rows])
}
