import fc from 'fast-check'
import type { FollowUp } from '../../../schemas/commands/review-commands.ts'
import type { EngineHarness } from './engine-harness.ts'
import { sketchDocument } from './sketch-document.ts'

/** Something that happens to a cook. What is not possible at the moment is refused with problems, and that is fine. */
export type CookStep = (h: EngineHarness, cookId: string) => unknown

/** No step makes the supply larger. */
export const SUPPLY_MOST = 16

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: SUPPLY_MOST - 2 }), { minLength: 1, maxLength: 4 })
const followUp = fc.constantFrom<FollowUp | null>(
  null,
  { kind: 'same' },
  { kind: 'new' },
  { kind: 'some', categories: ['Hat'] },
  { kind: 'several', count: 2 },
  { kind: 'gap' },
)

const chooseFirst: CookStep = async (h, cookId) => {
  const piece = h.pieces(cookId).find(({ status }) => status === 'choosing')
  if (!piece) return
  const ref = { projectId: h.projectId, cookId, number: piece.number }
  const candidate = (await h.api.pieces.versions(ref)).find(({ standing }) => standing === 'candidate')
  if (candidate) await h.api.pieces.choose({ ...ref, versionId: candidate.id })
}

/** What a person may do to a cook, and a service may do to its pieces, in any order. */
export const cookStep: fc.Arbitrary<CookStep> = fc.oneof(
  fc.constantFrom('pause' as const, 'resume' as const, 'halt' as const).map(
    (action): CookStep =>
      (h, cookId) =>
        h.api.cooks[action]({ projectId: h.projectId, cookId }),
  ),
  fc.tuple(numbers, followUp).map(
    ([some, then]): CookStep =>
      (h, cookId) =>
        h.api.pieces.review({ projectId: h.projectId, cookId, numbers: some, decision: 'rejected', then }),
  ),
  fc.tuple(numbers, fc.constantFrom('approved' as const, 'unsure' as const)).map(
    ([some, decision]): CookStep =>
      (h, cookId) =>
        h.api.pieces.review({ projectId: h.projectId, cookId, numbers: some, decision }),
  ),
  numbers.map(
    (some): CookStep =>
      (h, cookId) =>
        h.api.pieces.undoReview({ projectId: h.projectId, cookId, numbers: some }),
  ),
  fc.integer({ min: 8, max: SUPPLY_MOST }).map(
    (supply): CookStep =>
      (h, cookId) =>
        h.revise(cookId, sketchDocument({ supply })),
  ),
  fc.constantFrom('red', 'blue').map(
    (colour): CookStep =>
      (h, cookId) =>
        h.revise(
          cookId,
          sketchDocument({ params: { prompt: `${colour} [[Bird]] [[Hat]] [[Place]]`, width: 64, height: 64 } }),
        ),
  ),
  fc.constant(chooseFirst),
  fc.constant<CookStep>((h, cookId) => h.api.cooks.retryFailed({ projectId: h.projectId, cookId })),
  fc.constant<CookStep>((h, cookId) => h.api.jobs.cancel({ projectId: h.projectId, source: cookId })),
  fc.constant<CookStep>((h, cookId) => h.api.cooks.freeSpace({ projectId: h.projectId, cookId })),
  fc.constant<CookStep>((h) => h.backend.react((_request, nth) => (nth % 3 === 0 ? 'wait' : 'make'))),
  fc.constant<CookStep>((h) =>
    h.backend.react((_request, nth) => (nth % 4 === 0 ? { code: 'EXECUTION', message: 'no' } : 'make')),
  ),
  fc.constant<CookStep>((h) => h.backend.release()),
)
