import type { CookProgress } from '../../schemas/cook-progress.ts'
import type { CollectionView } from '../../schemas/views/collection-view.ts'
import type { CookView } from '../../schemas/views/cook-view.ts'
import { cookTally } from './cook-tally.ts'

/** The one thing that comes next for a collection. */
export type NextStep =
  | { kind: 'start' }
  | { kind: 'revise' }
  | { kind: 'resume' }
  | { kind: 'choose'; pieces: number }
  | { kind: 'review'; pieces: number }
  | { kind: 'retry'; pieces: number }
  | { kind: 'export'; pieces: number }

/** What a person would do next; null where there is nothing but to wait, or nothing at all. */
export function nextStep(
  collection: Pick<CollectionView, 'documentHash'>,
  cook: CookView | undefined,
  progress: CookProgress | undefined,
): NextStep | null {
  if (!cook) return { kind: 'start' }
  if (cook.documentHash !== collection.documentHash) return { kind: 'revise' }
  if (cook.status === 'paused' || cook.status === 'halted') return { kind: 'resume' }
  if (!progress) return null
  const { choosing, toReview, failed, approved } = cookTally(progress)
  if (choosing > 0) return { kind: 'choose', pieces: choosing }
  if (toReview > 0) return { kind: 'review', pieces: toReview }
  if (cook.status === 'cooking') return null
  if (failed > 0) return { kind: 'retry', pieces: failed }
  return cook.status === 'completed' && approved > 0 ? { kind: 'export', pieces: approved } : null
}
