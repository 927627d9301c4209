import type { EditWhat } from '../../../../schemas/edit.ts'
import { text } from '../../../text/text.ts'

/** What was done, for a person: `rename Crown`, `remove Crown and 2 more`. */
export function editWords({ verb, subject, count }: EditWhat): string {
  const { verbs, andMore } = text.traitTree.history
  const fields = text.traitTree.history.fields as Readonly<Record<string, string>>
  const words = subject
    .split(', ')
    .map((one) => fields[one])
    .filter((one) => one !== undefined)
  const named = words.length > 0 ? words.join(', ') : text.traitTree.history.subject(subject)
  return `${verbs[verb]} ${count > 1 ? andMore(named, count - 1) : named}`
}
