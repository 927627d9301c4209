import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright'
import type { EngineApi } from '../../../src-renderer/client/engine-client.ts'

type Ref = { projectId: string; cookId: string }
type InView = { number: number; standing: string }
type Shown = InView & { atMs: number }

/** Between two decisions: no faster than a person. */
const REST_MS = 50
const PAGE = 10_000

/**
 * Decides on pieces that are in view from outside of the window, one after the other. For each, milliseconds from the time
 * of its event, before it is written to disk, until the window has painted it.
 */
export async function decideFromOutside(page: Page, api: EngineApi, ref: Ref, count: number): Promise<number[]> {
  const { asOfSeq } = await api.feed.snapshot({ projectId: ref.projectId })
  const pieces = await page.evaluate<InView[]>('windowBench.inView()')
  await page.evaluate('windowBench.watchStandings()')
  const standings = new Map(pieces.map(({ number, standing }) => [number, standing]))
  for (let nth = 0; nth < count; nth++) {
    const number = pieces[nth % pieces.length]?.number ?? 0
    const decision = standings.get(number) === 'approved' ? 'unsure' : 'approved'
    await api.pieces.review({ ...ref, numbers: [number], decision })
    standings.set(number, decision)
    await pause(REST_MS)
  }
  const shown = await page.evaluate<Shown[]>(`windowBench.standings(${count})`)
  const decided = await decisionsSince(api, ref, asOfSeq)
  return decided.map(({ number, ts }) => {
    const index = shown.findIndex((one) => one.number === number)
    const [found] = index === -1 ? [] : shown.splice(index, 1)
    if (!found) throw new Error(`the decision on piece ${number} was never shown`)
    return found.atMs - ts
  })
}

/** Decisions on the pieces of a cook in which nothing else happens. */
async function decisionsSince(api: EngineApi, { projectId, cookId }: Ref, seq: number) {
  const decisions: { number: number; ts: number }[] = []
  let since = seq
  for (;;) {
    const events = await api.feed.events({ projectId, since, limit: PAGE })
    for (const { entityId, ts } of events) {
      const [cook, number] = entityId.split('/')
      if (cook === cookId && number !== undefined) decisions.push({ number: Number(number), ts })
    }
    since = events.at(-1)?.seq ?? since
    if (events.length < PAGE) return decisions
  }
}
