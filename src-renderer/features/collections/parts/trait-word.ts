import type { SelectionValue } from '../../../../schemas/collection.ts'
import { text } from '../../../text/text.ts'

/** A value of a category as it is said. */
export function traitWord(value: SelectionValue | undefined): string {
  return value === null || value === undefined ? text.collections.none : String(value)
}
