import { escapeHtml } from './escape-html.ts'
import { RARITY_STYLE } from './rarity-style.ts'
import type { RarityReport } from './rarity-report.ts'
import type { CategoryShares, TraitShare } from './trait-shares.ts'

const RAREST_COUNT = 20

export type RarityPage = {
  collection: string
  report: RarityReport
  /** Address of a piece's picture as seen from the page; undefined shows none. */
  imageOf: (number: number) => string | undefined
}

/** The text of rarity.html: one page that needs nothing else and runs nothing, readable in light and dark. */
export function rarityHtml({ collection, report, imageOf }: RarityPage): string {
  const title = `Rarity of ${escapeHtml(collection)}`
  const traits = report.categories.reduce(
    (sum, category) => sum + category.traits.filter((trait) => trait.name !== null).length,
    0,
  )
  const summary = `${count(report.pieceCount)} pieces, ${count(report.categories.length)} categories, ${count(traits)} traits`
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    `<style>${RARITY_STYLE}</style>`,
    `<header><h1>${title}</h1><p>${summary}</p></header>`,
    rarestSection(report, imageOf),
    '<p class="key"><span class="got"></span> got <span class="asked"></span> asked for by weights and counts;',
    'rules and uniqueness may shift what comes.</p>',
    '<main>',
    ...report.categories.map(categorySection),
    '</main>',
    '</html>',
  ].join('\n')}\n`
}

function categorySection({ shown, traits }: CategoryShares): string {
  const widest = Math.max(1, ...traits.map((trait) => Math.max(trait.askedPpm, trait.gotPpm)))
  return [
    `<section><h2>${escapeHtml(shown)}</h2>`,
    '<table><thead><tr><th scope="col">Trait</th><th scope="col" class="bars"><span>Share</span></th>',
    '<th scope="col">Asked</th><th scope="col">Got</th><th scope="col">Pieces</th></tr></thead><tbody>',
    ...traits.map((trait) => traitRow(trait, widest)),
    '</tbody></table></section>',
  ].join('\n')
}

function traitRow({ name, askedPpm, gotPpm, gotCount }: TraitShare, widestPpm: number): string {
  const label = name === null ? '<i>None</i>' : escapeHtml(name)
  const width = (ppm: number): string => (Math.round((ppm * 1_000) / widestPpm) / 10).toString()
  const got = gotPpm === 0 ? '' : `<i class="got" style="width:${width(gotPpm)}%"></i>`
  const bars = `${got}<i class="asked" style="left:${width(askedPpm)}%"></i>`
  return (
    `<tr><th scope="row">${label}</th><td class="bars"><div>${bars}</div></td>` +
    `<td>${percent(askedPpm)}</td><td>${percent(gotPpm)}</td><td>${count(gotCount)}</td></tr>`
  )
}

function rarestSection(report: RarityReport, imageOf: RarityPage['imageOf']): string {
  const rarest = report.ranking.slice(0, RAREST_COUNT).map(({ number, rank, scoreCentibits }) => {
    const image = imageOf(number)
    const picture = image === undefined ? '' : `<img src="${escapeHtml(image)}" alt="Piece ${number}" loading="lazy">`
    const score = `${(scoreCentibits / 100).toFixed(2)} bits`
    return `<li>${picture}<b>#${number}</b><span>rank ${rank}</span><span>${score}</span></li>`
  })
  if (rarest.length === 0) return ''
  return [
    '<section class="rarest"><h2>Rarest pieces</h2>',
    '<p>By the information their traits hold together: each bit makes a piece half as likely.</p>',
    `<ol>${rarest.join('\n')}</ol></section>`,
  ].join('\n')
}

/** A share in millionths as percent: two digits after the point, more where it would read as nothing. */
function percent(ppm: number): string {
  const text = (ppm / 10_000).toFixed(2)
  return `${ppm > 0 && text === '0.00' ? (ppm / 10_000).toFixed(4) : text} %`
}

function count(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}
