const whole = new Intl.NumberFormat('en')
const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const dateTime = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' })

/** 12,345; a whole number as text may be longer than what a number holds. */
export function count(value: number | bigint): string {
  return whole.format(value)
}

/** A share in millionths as a percentage: 12 %, 0.4 %, under 0.1 %. */
export function percent(ppm: number): string {
  const share = ppm / 10_000
  if (share === 0) return '0 %'
  if (share < 0.1) return '< 0.1 %'
  return `${share < 10 ? one.format(share) : whole.format(Math.round(share))} %`
}

/** 84 ms, 2.4 s, 3 min, 2 h 5 min. */
export function duration(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 10_000) return `${one.format(ms / 1_000)} s`
  if (ms < 60_000) return `${Math.round(ms / 1_000)} s`
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}

/** What is left of a time: never less than a second, which nobody reads. */
export function timeLeft(ms: number): string {
  return duration(Math.max(1, Math.ceil(ms / 1_000)) * 1_000)
}

/** 512 B, 84 kB, 2.4 MB, 1.1 GB: powers of 1,000, as disks are sold and file managers count. */
export function bytes(size: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = size
  let unit = 0
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000
    unit += 1
  }
  return `${value < 10 && unit > 0 ? one.format(value) : Math.round(value)} ${units[unit]}`
}

/** When something was, on this machine's clock. */
export function moment(ts: number): string {
  return dateTime.format(ts)
}

/** A piece's number as wide as the largest of its cook: 00612. */
export function pieceNumber(number: number, supply: number): string {
  return String(number).padStart(String(supply).length, '0')
}
