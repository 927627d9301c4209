import { stringify } from 'csv-stringify/browser/esm/sync'

/**
 * CSV (RFC 4180) that a spreadsheet shows and never runs: a text that begins like a formula (`=`, `+`, `-`, `@`, tab or
 * carriage return, full-width forms too) gets an apostrophe in front. Numbers stay numbers.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  )
}
