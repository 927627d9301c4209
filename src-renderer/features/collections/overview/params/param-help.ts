import { text } from '../../../../text/text.ts'
import { sentences } from '../../../../ui/sentences.ts'
import type { ParamSpec } from './param-spec.ts'
import { writeParam } from './read-param.ts'

/** What a parameter is for, what it may be, and what it is where nothing is said. */
export function paramHelp({ help, min, max, standard, kind }: ParamSpec): string {
  const words = text.testWindow.params
  const range = kind === 'number' && (min !== undefined || max !== undefined) ? words.range(min, max) : null
  const written = writeParam(standard)
  const isTold = written !== '' && kind !== 'yesNo' && kind !== 'choice'
  return sentences(help, range, isTold ? words.standard(written) : null)
}
