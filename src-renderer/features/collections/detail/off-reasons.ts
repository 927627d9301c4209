import type { CookProgress } from '../../../../schemas/cook-progress.ts'
import type { Readiness } from '../../../../schemas/commands/sheet-queries.ts'
import type { CookView } from '../../../../schemas/views/cook-view.ts'
import { cookAllows } from '../../../../src-main/domain/run/cook-states.ts'
import { text } from '../../../text/text.ts'
import type { OffReason } from '../../../ui/commands/command-store.ts'
import { type CurePlace, cureOf } from '../parts/cure-of.ts'

export type CookFacts = {
  cook: CookView | undefined
  progress: CookProgress | undefined
  documentHash: string
  readiness: Readiness | undefined
  isReadOnly: boolean
}

type Step = 'start' | 'pause' | 'resume' | 'halt' | 'archive' | 'retry' | 'revise'

/** Every reason why a step can't be taken now. `goCure` leads to where what stands in the way is lifted. */
export function offReasons(facts: CookFacts, goCure: (place: CurePlace) => void): Record<Step, readonly OffReason[]> {
  const { cook, progress, documentHash, readiness, isReadOnly } = facts
  const words = text.collections.cook
  const looking = isReadOnly ? [{ why: text.collections.detail.readingWhy }] : []
  const notCooked = cook ? [] : [{ why: words.notCooked }]
  const notNow = (action: Parameters<typeof cookAllows>[1]) =>
    !cook || cookAllows(cook.status, action) ? [] : [{ why: words.notNow(text.collections.status[cook.status]) }]
  const ofCook = (action: Parameters<typeof cookAllows>[1]) => [...looking, ...notCooked, ...notNow(action)]
  const inTheWay = (readiness?.problems ?? []).map((problem) => {
    const place = cureOf(problem)
    return { why: problem.message, cure: { label: text.collections.readiness.go[place], go: () => goCure(place) } }
  })
  return {
    start: [...looking, ...(cook ? [{ why: words.isCooked }] : inTheWay)],
    pause: ofCook('pause'),
    resume: ofCook('resume'),
    halt: ofCook('halt'),
    archive: ofCook('archive'),
    retry: [...ofCook('remake'), ...(cook && !progress?.failed ? [{ why: words.noneFailed }] : [])],
    revise: [...looking, ...notCooked, ...(cook?.documentHash === documentHash ? [{ why: words.nothingChanged }] : [])],
  }
}
