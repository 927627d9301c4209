import { SUPPLY_MAX } from '../../../../../schemas/collection.ts'

const WRITTEN = /^(\d{1,3}(?:[,' \u00a0\u202f]\d{3})+|\d+)(?:\.(\d+))?\s*([km])?$/i
const FACTORS: Readonly<Record<string, number>> = { k: 1_000, m: 1_000_000 }

/** Reads a number of pieces as a person writes it: `10000`, `10,000`, `10 000`, `10k`, `1.5k`, `2m`. Null: it is none. */
export function parseSupply(text: string): number | null {
  const [, whole, fraction = '', unit] = WRITTEN.exec(text.trim()) ?? []
  if (whole === undefined) return null
  const digits = whole.replaceAll(/\D/g, '')
  const scaled = Number(`${digits}.${fraction || '0'}`) * (unit === undefined ? 1 : (FACTORS[unit.toLowerCase()] ?? 1))
  // A fraction of a thousand that is a whole number of pieces may miss it by the last bit.
  const pieces = Math.round(scaled)
  return Math.abs(pieces - scaled) < 1e-6 * Math.max(1, scaled) && pieces <= SUPPLY_MAX * 1_000 ? pieces : null
}
