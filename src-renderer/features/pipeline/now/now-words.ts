import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { text } from '../../../text/text.ts'
import { duration, pieceNumber } from '../../../ui/format.ts'

/** More numbers than this tell nobody anything. */
const NUMBERS_SHOWN = 4

/** How fast a cook is, when it is done, and which pieces it is at. */
export function nowWords({ cook, pace }: Pick<CookLine, 'cook' | 'pace'>): string {
  const words = text.pipeline.now
  if (cook?.status === 'paused') return words.paused
  if (!cook || !pace) return ''
  const { perMinute, msLeft, running } = pace
  const numbers = running.slice(0, NUMBERS_SHOWN).map((number) => pieceNumber(number, cook.supply))
  return [
    perMinute === null ? [] : words.rate(perMinute),
    msLeft === null ? [] : words.left(duration(msLeft)),
    numbers.length === 0 ? [] : words.making(`${numbers.join(', ')}${running.length > NUMBERS_SHOWN ? ' …' : ''}`),
  ]
    .flat()
    .join(' · ')
}
