import type { RaritySummary } from '../../../../schemas/rarity-summary.ts'

const RAREST = 12

/** How rare each trait came out, and which pieces are the rarest. */
export function rarityInWords({ categories, ranking }: RaritySummary): string {
  const width = Math.max(...categories.map((category) => category.name.length), 0)
  const traits = categories.map(({ name, traits }) => {
    const shares = traits.map((trait) => `${trait.name ?? 'None'} ${percent(trait.gotPpm)}`)
    return `${name.padEnd(width)}  ${shares.join(' · ')}`
  })
  const rarest = ranking.slice(0, RAREST).map((piece) => `#${piece.number}`)
  const rest = ranking.length > RAREST ? `; every piece's rank is in pieces.csv` : ''
  return [...traits, '', `Rarest first: ${rarest.join(', ')}${rest}`].join('\n')
}

function percent(ppm: number): string {
  const value = ppm / 10_000
  return `${value >= 10 ? value.toFixed(0) : value.toFixed(1)} %`
}
