import type { FollowUp } from '../../../schemas/commands/review-commands.ts'
import { parseSelector } from '../../domain/judge/parse-selector.ts'
import { selects } from '../../domain/judge/selects.ts'
import { Failure } from './failure.ts'
import type { Host } from './host.ts'
import type { Terminal } from './terminal.ts'

const PAGE = 1_000

type Cook = { projectId: string; cookId: string }
type Verdict = { selector: string; decision: 'approved' | 'rejected'; reason: string | null; then: FollowUp | null }
export type Choice = { number: number; nth: number }

/** Decides on every piece that a selector means, a page at a time. */
export async function reviewSelected({ api }: Host, terminal: Terminal, cook: Cook, verdict: Verdict): Promise<void> {
  const { selector, decision, reason, then } = verdict
  const terms = parseSelector(selector)
  if (!terms.ok) throw new Failure([terms.error])
  const meant: number[] = []
  const skipped: { number: number; why: string }[] = []
  for (let afterNumber = 0; ;) {
    const page = await api.pieces.list({ ...cook, afterNumber, limit: PAGE })
    const numbers = page.filter((piece) => selects(terms.value, piece)).map((piece) => piece.number)
    if (numbers.length > 0) {
      const done = await api.pieces.review({ ...cook, numbers, decision, reason, then })
      skipped.push(...done.skipped)
      meant.push(...numbers)
    }
    if (page.length < PAGE) break
    afterNumber = page.at(-1)?.number ?? afterNumber
  }
  if (meant.length === 0) {
    throw new Failure([{ code: 'NOT_FOUND', message: `No piece matches "${selector}".`, cure: 'Choose others.' }])
  }
  const passedOver = new Set(skipped.map((item) => item.number))
  const numbers = meant.filter((number) => !passedOver.has(number))
  const next = then && then.kind !== 'gap' ? ' Cook to make their replacements.' : ''
  const words = [
    `${numbers.length} pieces ${decision}.${next}`,
    ...skipped.map(({ number, why }) => `  piece ${number} was passed over: ${why}`),
  ]
  terminal.answer({ cookId: cook.cookId, decision, reviewed: numbers.length, numbers, skipped }, words.join('\n'))
}

/** Makes the N-th of several images the piece, in the order in which they were made. */
export async function chooseCandidate({ api }: Host, terminal: Terminal, cook: Cook, choice: Choice): Promise<void> {
  const { number, nth } = choice
  const versions = await api.pieces.versions({ ...cook, number })
  const candidates = versions.filter((version) => version.standing === 'candidate').sort((a, b) => a.take - b.take)
  const chosen = candidates[nth - 1]
  if (!chosen) {
    const message = `Piece ${number} has ${candidates.length} images to choose from, not ${nth}.`
    throw new Failure([{ code: 'NOT_FOUND', message, cure: 'Reject it with --then several:4 and cook first.' }])
  }
  const { notChosen } = await api.pieces.choose({ ...cook, number, versionId: chosen.id })
  const answer = { cookId: cook.cookId, number, versionId: chosen.id, notChosen }
  terminal.answer(answer, `Image ${nth} is piece ${number} now; ${notChosen} others are not chosen.`)
}
