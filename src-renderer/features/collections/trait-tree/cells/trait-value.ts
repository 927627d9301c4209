import type { Trait } from '../../../../../schemas/trait-tree.ts'
import { err, ok, type Result } from '../../../../../src-main/domain/prelude/result.ts'
import { text } from '../../../../text/text.ts'
import { isColor } from '../is-color.ts'
import { readNumber } from '../read-number.ts'

export type TraitValue = Trait['value']
export const valueKinds = ['text', 'number', 'yesNo', 'color', 'image'] as const
export type ValueKind = (typeof valueKinds)[number]

export function kindOfValue(value: TraitValue): ValueKind {
  if (typeof value === 'object') return 'image'
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'yesNo'
  return isColor(value) ? 'color' : 'text'
}

/** A value as it is typed; an image as its file. */
export function writeValue(value: TraitValue): string {
  if (typeof value === 'object') return value.asset
  if (typeof value === 'boolean') return value ? text.traitTree.yes : text.traitTree.no
  return String(value)
}

/** What was typed, as a value of the kind that the former one is: a text stays a text, whatever it says. */
export function readValue(typed: string, former: TraitValue): Result<TraitValue, string> {
  if (typeof former === 'number') {
    const number = readNumber(typed)
    return number === null ? err(text.traitTree.wrong.number) : ok(number)
  }
  if (typeof former === 'boolean') {
    const said = typed.trim().toLowerCase()
    if ([text.traitTree.yes, 'true', '1'].includes(said)) return ok(true)
    return [text.traitTree.no, 'false', '0'].includes(said) ? ok(false) : err(text.traitTree.wrong.yesNo)
  }
  return ok(typed)
}

/** The value as one of another kind, as far as it says the same there. `file`: an image that there is. */
export function valueAs(
  kind: ValueKind,
  { name, value }: Pick<Trait, 'name' | 'value'>,
  file: string | undefined,
): TraitValue {
  const said = typeof value === 'object' ? name : writeValue(value)
  switch (kind) {
    case 'number':
      return readNumber(said) ?? 0
    case 'yesNo':
      return said === text.traitTree.yes || said === 'true' || said === '1'
    case 'color':
      return isColor(said) ? said : '#808080'
    case 'image':
      return file === undefined ? value : { asset: file }
    case 'text':
      return isColor(said) ? name : said
  }
}
