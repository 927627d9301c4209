import { csvText } from './csv-text.ts'
import type { RarityReport } from './rarity-report.ts'

/** The text of rarity.csv: a line for each trait. Shares are percent. */
export function rarityCsv(report: RarityReport): string {
  const header = ['category', 'trait', 'asked_percent', 'asked_count', 'got_percent', 'got_count']
  const rows = report.categories.flatMap(({ shown, traits }) =>
    traits.map(({ name, askedPpm, askedCount, gotPpm, gotCount }) => [
      shown,
      name ?? 'None',
      askedPpm / 10_000,
      askedCount,
      gotPpm / 10_000,
      gotCount,
    ]),
  )
  return csvText([header, ...rows])
}
