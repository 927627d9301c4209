import { DECISIONS, type PieceTable, STAGES, type TraitColumn } from './piece-table.ts'

/** Traits of some pieces, by place: the i-th number, and the i-th code of each column. */
export type PiecesInColumns = {
  numbers: Uint32Array
  columns: Pick<TraitColumn, 'category' | 'values' | 'codes'>[]
}

/** The pieces that are made and that nobody rejected. A copy, good for as long as one likes. */
export function standingPieces({ supply, stages, decisions, columns }: PieceTable): PiecesInColumns {
  const made = STAGES.indexOf('generated')
  const rejected = DECISIONS.indexOf('rejected')
  const places = new Uint32Array(supply).map((_, i) => i).filter((i) => stages[i] === made && decisions[i] !== rejected)
  return {
    numbers: places.map((place) => place + 1),
    columns: columns.map(({ category, values, codes }) => ({
      category,
      values: [...values],
      codes: places.map((place) => codes[place]!),
    })),
  }
}
