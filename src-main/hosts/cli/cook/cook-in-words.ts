import path from 'node:path'
import type { RaritySummary } from '../../../../schemas/rarity-summary.ts'
import { counted } from '../counted.ts'
import type { CookAnswer } from './cook-answer.ts'
import { rarityInWords } from './rarity-in-words.ts'

/** `made` counts the pieces of this run alone; `report` is null where nothing was exported. */
export type CookFacts = { made: number; projectDir: string; report: RaritySummary | null }

/** What came of a cook, and where it lies. The rate is that of this run: what was there before took no time. */
export function cookInWords(
  { pieces, failed, seconds, exportDir }: Pick<CookAnswer, 'pieces' | 'failed' | 'seconds' | 'exportDir'>,
  { made, projectDir, report }: CookFacts,
): string {
  const earlier = made < pieces ? `, ${made === 0 ? 'none' : made} of them made now,` : ''
  const rate = seconds > 0 && made > 0 ? ` (${(made / seconds).toFixed(1)}/s)` : ''
  const fault = failed > 0 ? `, ${failed} failed` : ''
  const first = `${counted(pieces, 'piece')}${earlier} in ${seconds.toFixed(1)} s${rate}${fault}`
  if (exportDir === null || report === null)
    return [first, `Project:  ${projectDir}`, 'Nothing is approved yet, so nothing was exported.'].join('\n')
  return [
    first,
    '',
    rarityInWords(report),
    '',
    `Images:   ${path.join(exportDir, 'images')}`,
    `Metadata: ${path.join(exportDir, 'metadata')}`,
    `Rarity:   ${path.join(exportDir, 'rarity.html')}`,
    `Sheet:    ${path.join(exportDir, 'contact-sheet.png')}`,
    `Project:  ${projectDir}`,
  ].join('\n')
}
