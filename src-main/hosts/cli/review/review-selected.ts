import type { FollowUp } from '../../../../schemas/commands/review-commands.ts'
import { parseSelector } from '../../../domain/judge/parse-selector.ts'
import { selects } from '../../../domain/judge/selects.ts'
import { counted } from '../counted.ts'
import { Failure } from '../failure.ts'
import type { Host } from '../host/host.ts'
import type { Terminal } from '../terminal.ts'
import { type Seen, noteTraits, unknownTraits } from './unknown-traits.ts'

const PAGE = 1_000
/** The most that one decision takes. */
const AT_ONCE = 10_000

type Cook = { projectId: string; cookId: string }
type Verdict = { selector: string; decision: 'approved' | 'rejected'; reason: string | null; then: FollowUp | null }

/** Decides on every piece that a selector means: all of them or none, as far as one decision reaches. */
export async function reviewSelected(host: Host, terminal: Terminal, cook: Cook, verdict: Verdict): Promise<void> {
  const { selector, decision, reason, then } = verdict
  const meant = await selectedNumbers(host, cook, selector)
  const skipped: { number: number; why: string }[] = []
  for (let from = 0; from < meant.length; from += AT_ONCE) {
    const numbers = meant.slice(from, from + AT_ONCE)
    const done = await host.api.pieces.review({ ...cook, numbers, decision, reason, then })
    skipped.push(...done.skipped)
  }
  const passedOver = new Set(skipped.map((item) => item.number))
  const numbers = meant.filter((number) => !passedOver.has(number))
  const next = then && then.kind !== 'gap' ? ' Cook to make their replacements.' : ''
  const words = [
    `${counted(numbers.length, 'piece')} ${decision}.${next}`,
    ...skipped.map(({ number, why }) => `  piece ${number} was passed over: ${why}`),
  ]
  terminal.answer({ cookId: cook.cookId, decision, reviewed: numbers.length, numbers, skipped }, words.join('\n'))
}

async function selectedNumbers({ api }: Host, cook: Cook, selector: string): Promise<number[]> {
  const terms = parseSelector(selector)
  if (!terms.ok) throw new Failure([terms.error])
  const meant: number[] = []
  const seen: Seen = new Map()
  for (let afterNumber = 0; ;) {
    const page = await api.pieces.list({ ...cook, afterNumber, limit: PAGE })
    for (const { selection } of page) noteTraits(seen, selection)
    meant.push(...page.filter((piece) => selects(terms.value, piece)).map((piece) => piece.number))
    if (page.length < PAGE) break
    afterNumber = page.at(-1)?.number ?? afterNumber
  }
  if (meant.length > 0) return meant
  const unknown = unknownTraits(terms.value, seen)
  if (unknown.length > 0) throw new Failure(unknown)
  throw new Failure([{ code: 'NOT_FOUND', message: `No piece matches "${selector}".`, cure: 'Choose others.' }])
}
