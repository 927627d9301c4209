import type { CookLine } from '../../../stores/view/cook-lines.ts'
import { pieceNumber } from '../../../ui/format.ts'

/** A piece as it is spoken of beside others: 00612 of Lantern Keepers. */
export function pieceTitle({ collection, cook }: CookLine, number: number): string {
  return `${pieceNumber(number, cook?.supply ?? 0)} ${collection.name}`
}
